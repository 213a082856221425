"""The fields that a column can be imported into, and the names that other programs give to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from crm_tui.domain.records import Kind
from crm_tui.text import fold


class ValueType(StrEnum):
    """How the cells of a column are read."""

    TEXT = "text"
    BLOCK = "text of several lines"
    TAGS = "tags"
    CHOICE = "one of a list"
    REFERENCE = "the name of another record"
    MOMENT = "a date, or a date and time"
    AMOUNT = "an amount"
    NUMBER = "a whole number"
    PERCENT = "a percentage"
    CURRENCY = "a currency"
    EMAIL = "an e-mail address"
    PHONE = "a phone number"
    LINK = "a web address"


@dataclass(frozen=True, slots=True)
class Target:
    """A field to import into."""

    name: str
    """What `--map` calls it."""
    type: ValueType
    synonyms: tuple[str, ...]
    """`header_key` of the headers that mean it, the most telling first."""
    many: bool = False
    """Whether several columns may go into it."""


NEEDED = {
    Kind.DEAL: ("title", "external_id", "company", "contact", "product"),
    Kind.CONTACT: ("name", "given", "family", "email", "email_work", "email_home", "email_other"),
    Kind.COMPANY: ("name", "website"),
    Kind.PRODUCT: ("name", "code"),
    Kind.USER: ("name", "login", "email"),
}
"""Of these fields a mapping needs at least one, or there is nothing to call the records by."""

OWN_WORDS = {
    Kind.DEAL: ("deal", "opportunity", "opp", "potential"),
    Kind.CONTACT: ("contact", "person", "lead", "prospect", "kontakt"),
    Kind.COMPANY: ("company", "account", "organization", "organisation", "firma", "firmen"),
    Kind.PRODUCT: ("product", "item", "produkt", "artikel"),
    Kind.USER: ("user", "member", "benutzer"),
}
"""What programs put before every header of a kind, as in `Deal - Title`."""

PLACES = (
    "",
    "business ",
    "work ",
    "office ",
    "company ",
    "mailing ",
    "billing ",
    "primary ",
    "home ",
    "other ",
)
ORTE = ("", " geschäftlich", " firma", " privat", " weitere")
"""Which of several addresses a header means; earlier ones win, for every part of the address alike."""


def header_key(header: str) -> str:
    """A header without case, spaces and signs: `E-mail 2 Address` is `email2address`."""
    return "".join(letter for letter in fold(header) if letter.isalnum())


def targets(kind: Kind) -> dict[str, Target]:
    """The fields that records of a kind can be imported into, by name; KeyError for other kinds."""
    return _TARGETS[kind]


def _target(name: str, kind: ValueType, *synonyms: str | Iterable[str], many: bool = False) -> Target:
    """A target whose synonyms are separated by commas, or come as lists."""
    lists = [text.split(",") if isinstance(text, str) else text for text in synonyms]
    keys = dict.fromkeys(header_key(header) for headers in ([name], *lists) for header in headers)
    return Target(name, kind, tuple(key for key in keys if key), many=many)


def _placed(english: str, german: str) -> list[str]:
    """The headers for one part of an address, by the place that it is the address of."""
    headers = [f"{place}{part}" for place in PLACES for part in english.split(",")]
    return headers + [f"{part}{place}" for place in ORTE for part in german.split(",")]


_EXTERNAL_ID = _target(
    "external_id",
    ValueType.TEXT,
    "external id,id,record id,id record,key,number,nummer,reference,ref,kennung,oracle_id__c",
)
_OWNER = _target(
    "owner",
    ValueType.REFERENCE,
    "owner,owner name,owner id,sales agent,sales rep,sales representative,salesperson,sales person,rep,agent,seller",
    "account manager,account owner,account executive,assigned to,assignee,responsible,sales,verantwortlich",
    "verantwortlicher,zuständig,zuständiger,besitzer,inhaber,bearbeiter,betreuer,verkäufer,vertriebler",
)
_SOURCE = _target(
    "source",
    ValueType.CHOICE,
    "source,lead source,original source,original traffic source,account source,campaign source,utm source,quelle",
    "leadquelle,herkunft,how did you hear about us",
)
_TAGS = _target(
    "tags",
    ValueType.TAGS,
    "tags,tag,labels,label,categories,keywords,groups,group membership,schlagwörter,schlagworte,kategorien,stichworte",
    many=True,
)
_NOTE = _target(
    "note",
    ValueType.BLOCK,
    "note,notes,description,comment,comments,remarks,background,memo,notiz,notizen,bemerkung,bemerkungen,kommentar",
    "beschreibung",
    many=True,
)
_CURRENCY = _target(
    "currency",
    ValueType.CURRENCY,
    "currency,currency code,currency iso code,currency of value,amount currency,währung,währungscode",
)
_CREATED = _target(
    "created",
    ValueType.MOMENT,
    "created,created at,created on,created date,date created,create date,creation date,created time,add time,added",
    "added on,deal created,first seen,signup date,connected on,erstellt,erstellt am,erstellungsdatum,angelegt",
    "angelegt am,anlagedatum",
)
_PHASE = _target(
    "phase", ValueType.CHOICE, "phase,lifecycle stage,lifecycle phase,life cycle stage,lebenszyklusphase"
)
_WEBSITE = _target(
    "website",
    ValueType.LINK,
    "website,web site,website url,website work,website value,web page,company domain name,domain,domain name,homepage",
    "website home page,url,web,webseite,internetseite,internet",
)
_PLACE = (
    _target(
        "address",
        ValueType.TEXT,
        _placed("street,street address,address,address street,address line 1", "straße,adresse,anschrift"),
        "addresses street,address formatted",
    ),
    _target(
        "postcode",
        ValueType.TEXT,
        _placed("zip,zip code,zipcode,postal code,postcode", "plz,postleitzahl"),
        "address postal code",
    ),
    _target("city", ValueType.TEXT, _placed("city,town", "ort,stadt"), "address city"),
    _target(
        "region",
        ValueType.TEXT,
        _placed("state,region,state region,province,county,state province", "bundesland"),
        "address region",
    ),
    _target(
        "country",
        ValueType.TEXT,
        _placed("country,country region,country code", "land,land region"),
        "address country,office location,market",
    ),
)
_EMAIL = _target(
    "email",
    ValueType.EMAIL,
    "email,email address,email addresses,primary email,secondary email,email value,mail,main email,mail adresse",
    many=True,
)
_PHONE = _target(
    "phone",
    ValueType.PHONE,
    "phone,phone number,telephone,telephone number,tel,primary phone,phone value,main phone,telefon,telefonnummer",
    "rufnummer",
    many=True,
)
_INDUSTRY = _target(
    "industry", ValueType.CHOICE, "industry,sector,vertical,branche,industrie,wirtschaftszweig"
)

_DEAL = (
    _target(
        "title",
        ValueType.TEXT,
        "title,deal name,opportunity name,deal title,name,subject,deal,opportunity,potential name,titel,bezeichnung",
        "verkaufschance,name der verkaufschance,projekt,geschäft,betreff",
    ),
    _EXTERNAL_ID,
    _target(
        "stage",
        ValueType.CHOICE,
        "stage,deal stage,stage name,sales stage,pipeline stage,opportunity stage,step,stufe,verkaufsphase,phase",
    ),
    _target("pipeline", ValueType.CHOICE, "pipeline,sales pipeline,pipeline name,board,vertriebspipeline"),
    _target(
        "amount",
        ValueType.AMOUNT,
        "amount,deal value,value,close value,estimated value,deal amount,opportunity amount,total,total amount,worth",
        "betrag,wert,summe,auftragswert,auftragssumme,umsatz,volumen",
    ),
    _CURRENCY,
    _target(
        "probability", ValueType.PERCENT, "probability,win probability,probability percent,wahrscheinlichkeit"
    ),
    _target(
        "company",
        ValueType.REFERENCE,
        "company,account,account name,company name,organization,organisation,organization name,associated company",
        "customer,customer name,client,account id,company id,firma,firmenname,unternehmen,kunde,kundenname",
    ),
    _target(
        "contact",
        ValueType.REFERENCE,
        "contact,contact name,contact person,person,person name,primary contact,associated contact,contact id",
        "ansprechpartner,kontakt,kontaktperson",
    ),
    _target("email", ValueType.EMAIL, "email,email address,contact email,person email,person email work"),
    _target(
        "product",
        ValueType.REFERENCE,
        "product,product name,products,item,item name,produkt,produktname,artikel",
    ),
    _OWNER,
    _target(
        "entered",
        ValueType.MOMENT,
        "entered,engage date,engaged,engaged on,opened,opened on,open date,start date,started,qualified on,eröffnet",
        "begonnen am,startdatum,beginn",
    ),
    _CREATED,
    _target(
        "closed",
        ValueType.MOMENT,
        "closed,closed on,closed date,date closed,close date,deal closed on,won time,won on,won date,lost time,end date",
        "abgeschlossen,abgeschlossen am,geschlossen am,abschlussdatum,abschluss,gewonnen am",
    ),
    _target(
        "close",
        ValueType.MOMENT,
        "close,expected close,expected close date,estimated close date,expected closing,forecast close date,target date",
        "erwarteter abschluss,erwartetes abschlussdatum,voraussichtlicher abschluss,geplanter abschluss",
    ),
    _SOURCE,
    _target(
        "lost_reason",
        ValueType.CHOICE,
        "lost reason,closed lost reason,loss reason,reason lost,reason for loss,verlustgrund,grund der absage",
    ),
    _TAGS,
    _NOTE,
)

_CONTACT = (
    _EXTERNAL_ID,
    _target(
        "name",
        ValueType.TEXT,
        "name,full name,display name,contact,contact name,customer name,person,file as,anzeigename",
    ),
    _target("given", ValueType.TEXT, "given,first name,given name,forename,firstname,vorname,rufname"),
    _target(
        "family", ValueType.TEXT, "family,last name,family name,surname,lastname,nachname,familienname,zuname"
    ),
    _EMAIL,
    _target(
        "email_work",
        ValueType.EMAIL,
        "email work,work email,business email,company email,email geschäftlich,email firma",
        many=True,
    ),
    _target(
        "email_home",
        ValueType.EMAIL,
        "email home,home email,personal email,private email,email privat",
        many=True,
    ),
    _target("email_other", ValueType.EMAIL, "email other,other email", many=True),
    _PHONE,
    _target(
        "phone_work",
        ValueType.PHONE,
        "phone work,work phone,business phone,office phone,company main phone,telefon geschäftlich,telefon firma,durchwahl",
        many=True,
    ),
    _target(
        "phone_mobile",
        ValueType.PHONE,
        "phone mobile,mobile,mobile phone,mobile number,cell,cell phone,home mobile,handy,mobil,mobiltelefon,mobilnummer",
        many=True,
    ),
    _target("phone_home", ValueType.PHONE, "phone home,home phone,telefon privat,private phone", many=True),
    _target("phone_other", ValueType.PHONE, "phone other,other phone,car phone,weiteres telefon", many=True),
    _target(
        "company",
        ValueType.REFERENCE,
        "company,company name,account,account name,organization,organisation,organization name,associated company",
        "employer,firma,firmenname,unternehmen,arbeitgeber,organization value",
    ),
    _target(
        "job_title",
        ValueType.TEXT,
        "job title,position,organization title,title,function,occupation,funktion,berufsbezeichnung,stelle",
    ),
    *_PLACE,
    _OWNER,
    _SOURCE,
    _target("channel", ValueType.CHOICE, "channel,lead origin,origin,preferred channel,lead channel,kanal"),
    _PHASE,
    _TAGS,
    _NOTE,
    _WEBSITE,
    _target(
        "linkedin",
        ValueType.LINK,
        "linkedin,linkedin url,linkedin profile,linkedin profile url,linkedin bio,profile url,url",
    ),
    _CREATED,
)

_COMPANY = (
    _EXTERNAL_ID,
    _target(
        "name",
        ValueType.TEXT,
        "name,company name,account name,organization name,company,account,customer,firma,firmenname,unternehmen,kunde",
    ),
    _WEBSITE,
    _INDUSTRY,
    _target(
        "employees",
        ValueType.NUMBER,
        "employees,number of employees,num employees,num emp,employee count,headcount,company size,size,mitarbeiter",
        "mitarbeiterzahl,anzahl mitarbeiter,beschäftigte",
    ),
    _target("revenue", ValueType.AMOUNT, "revenue,annual revenue,turnover,jahresumsatz,umsatz"),
    _CURRENCY,
    *_PLACE,
    _PHONE,
    _EMAIL,
    _OWNER,
    _target(
        "parent",
        ValueType.REFERENCE,
        "parent,parent account,parent company,subsidiary of,parent id,parent account id,belongs to,muttergesellschaft",
        "konzern,mutterunternehmen",
    ),
    _SOURCE,
    _PHASE,
    _TAGS,
    _NOTE,
    _target(
        "founded",
        ValueType.NUMBER,
        "founded,year founded,year established,founded year,established,gründungsjahr,gegründet",
    ),
    _CREATED,
)

_PRODUCT = (
    _EXTERNAL_ID,
    _target(
        "name",
        ValueType.TEXT,
        "name,product name,item name,product,item,title,produkt,produktname,artikel,artikelname,bezeichnung",
    ),
    _target(
        "code",
        ValueType.TEXT,
        "code,product code,sku,item no,item number,product number,part number,artikelnummer,produktcode,artnr",
    ),
    _target(
        "category",
        ValueType.CHOICE,
        "category,product category,product family,family,series,group,product group,kategorie,produktgruppe,warengruppe",
    ),
    _target(
        "price",
        ValueType.AMOUNT,
        "price,unit price,list price,sales price,standard price,price each,preis,listenpreis,einzelpreis,stückpreis,verkaufspreis",
    ),
    _CURRENCY,
)

_USER = (
    _target(
        "name",
        ValueType.TEXT,
        "name,full name,user name,display name,sales agent,sales rep,agent,rep,employee,owner,mitarbeiter",
    ),
    _target(
        "login",
        ValueType.TEXT,
        "login,username,user id,unix login,account,alias,benutzername,anmeldename,kürzel",
    ),
    _target("email", ValueType.EMAIL, "email,email address,mail,work email"),
    _target("role", ValueType.CHOICE, "role,user role,profile,rolle,funktion"),
    _target("team", ValueType.TEXT, "team,regional office,office,region,group,department,abteilung,gruppe"),
    _target(
        "manager", ValueType.REFERENCE, "manager,reports to,supervisor,boss,vorgesetzter,teamleiter,leiter"
    ),
)

_TARGETS = {
    kind: {target.name: target for target in fields}
    for kind, fields in {
        Kind.DEAL: _DEAL,
        Kind.CONTACT: _CONTACT,
        Kind.COMPANY: _COMPANY,
        Kind.PRODUCT: _PRODUCT,
        Kind.USER: _USER,
    }.items()
}
