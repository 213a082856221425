-- What a day at the keyboard needs: new columns, tables and indexes, and search in titles, in tasks and in products.

ALTER TABLE "action" ADD COLUMN "asked" TEXT;
ALTER TABLE "company" ADD COLUMN "merged_into" TEXT;
ALTER TABLE "contact" ADD COLUMN "cadence_days" INTEGER CHECK (cadence_days > 0);
ALTER TABLE "contact" ADD COLUMN "merged_into" TEXT;
ALTER TABLE "custom_field" ADD COLUMN "position" INTEGER;
ALTER TABLE "deal" ADD COLUMN "merged_into" TEXT;
ALTER TABLE "saved_view" ADD COLUMN "density" TEXT;
ALTER TABLE "saved_view" ADD COLUMN "slot" INTEGER CHECK (slot BETWEEN 1 AND 9);
ALTER TABLE "task" ADD COLUMN "list_name" TEXT;

CREATE TABLE "note_template" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "body" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "note_template_name_key_unique" ON "note_template" ("name_key") WHERE ("hidden_at" IS NULL);

CREATE TABLE "cadence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "days" INTEGER NOT NULL CHECK (days > 0),
    "position" INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX "cadence_name_key_unique" ON "cadence" ("name_key") WHERE ("hidden_at" IS NULL);

CREATE TABLE "snooze" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "snooze_user_id_record" ON "snooze" ("user_id", "record");

CREATE TABLE "distinct_pair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "low" TEXT NOT NULL,
    "high" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "distinct_pair_low_high" ON "distinct_pair" ("low", "high");

CREATE INDEX "task_agenda" ON "task" ("owner_id", "due") WHERE (("done_at" IS NULL) AND ("hidden_at" IS NULL));
CREATE INDEX "deal_agenda" ON "deal" ("owner_id", "amount") WHERE (("closed_at" IS NULL) AND ("hidden_at" IS NULL));
CREATE INDEX "deal_opened" ON "deal" ("opened_at") WHERE ("hidden_at" IS NULL);
CREATE INDEX "contact_agenda" ON "contact" ("owner_id", COALESCE("last_touch_at", "created_at"), "cadence_days") WHERE ("hidden_at" IS NULL);

CREATE VIRTUAL TABLE search_title USING fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE search_word USING fts5vocab(search_title, row);

-- Each kind has a range of rows in the indexes: contacts, companies, deals, activities, tasks, products.
INSERT INTO search_entry (rowid, kind, record, text)
    SELECT 4 * (1 << 48) + row_number() OVER (ORDER BY rowid), 'task', id, document(title, note)
    FROM task WHERE hidden_at IS NULL;
INSERT INTO search_entry (rowid, kind, record, text)
    SELECT 5 * (1 << 48) + row_number() OVER (ORDER BY rowid), 'product', id, document(name, code, category)
    FROM product WHERE hidden_at IS NULL;
INSERT INTO search_index (rowid, text) SELECT rowid, text FROM search_entry WHERE rowid > 4 * (1 << 48) ORDER BY rowid;

-- The words of titles; two million of them take a quarter of a minute.
INSERT INTO search_title (rowid, words) SELECT e.rowid, titled(r.name)
    FROM search_entry e JOIN contact r ON r.id = e.record
    WHERE e.rowid <= 1 << 48 AND r.hidden_at IS NULL ORDER BY e.rowid;
INSERT INTO search_title (rowid, words) SELECT e.rowid, titled(r.name)
    FROM search_entry e JOIN company r ON r.id = e.record
    WHERE e.rowid BETWEEN 1 << 48 AND 2 * (1 << 48) AND r.hidden_at IS NULL ORDER BY e.rowid;
INSERT INTO search_title (rowid, words) SELECT e.rowid, titled(r.title)
    FROM search_entry e JOIN deal r ON r.id = e.record
    WHERE e.rowid BETWEEN 2 * (1 << 48) AND 3 * (1 << 48) AND r.hidden_at IS NULL ORDER BY e.rowid;
INSERT INTO search_title (rowid, words) SELECT e.rowid, titled(r.subject)
    FROM search_entry e JOIN activity r ON r.id = e.record
    WHERE e.rowid BETWEEN 3 * (1 << 48) AND 4 * (1 << 48) AND r.hidden_at IS NULL ORDER BY e.rowid;
INSERT INTO search_title (rowid, words) SELECT e.rowid, titled(r.title)
    FROM search_entry e JOIN task r ON r.id = e.record
    WHERE e.rowid BETWEEN 4 * (1 << 48) AND 5 * (1 << 48) AND r.hidden_at IS NULL ORDER BY e.rowid;
INSERT INTO search_title (rowid, words) SELECT e.rowid, titled(r.name, r.code)
    FROM search_entry e JOIN product r ON r.id = e.record
    WHERE e.rowid >= 5 * (1 << 48) AND r.hidden_at IS NULL ORDER BY e.rowid;
