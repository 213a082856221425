PRAGMA page_size=4096;
PRAGMA writable_schema=ON;
BEGIN TRANSACTION;
DROP TABLE IF EXISTS "action";
CREATE TABLE "action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "by_id" TEXT,
    "summary" TEXT NOT NULL,
    "role" TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo')),
    "undoes_id" TEXT,
    FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("undoes_id") REFERENCES "action" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO "action" VALUES('01a200f737ed7ac387b698dc4839b7e4',1795312531437698,NULL,'set up the workspace','do',NULL);
INSERT INTO "action" VALUES('01a200f737f47ead889f3c0ee284142b',1795312531444928,NULL,'Ben Okoye joined','do',NULL);
INSERT INTO "action" VALUES('01a200f737f57dfdbb07743b7f9b5d8a',1795312531445888,'01a200f737ee74dfb35fe2ffb6e9eb70','added user U3 Cleo Park','do',NULL);
INSERT INTO "action" VALUES('01a200f737f77dcfa42b69262549ac1f',1795312531447875,'01a200f737ee74dfb35fe2ffb6e9eb70','changed e-mail of user U3 Cleo Park','do',NULL);
INSERT INTO "action" VALUES('01a200f738087b189d5ab9fbf33879d9',1795312531464707,'01a200f737ee74dfb35fe2ffb6e9eb70','set currency','do',NULL);
INSERT INTO "action" VALUES('01a200f738127916878d200e989381c8',1795312531474579,'01a200f737ee74dfb35fe2ffb6e9eb70','set country','do',NULL);
INSERT INTO "action" VALUES('01a200f738137798ae250026a3b98ace',1795312531475486,'01a200f737ee74dfb35fe2ffb6e9eb70','added company O1 Acme','do',NULL);
INSERT INTO "action" VALUES('01a200f738157ff0b3aff8fcaefe72bd',1795312531478009,'01a200f737ee74dfb35fe2ffb6e9eb70','changed name, city of company O1 Acme Ltd','do',NULL);
INSERT INTO "action" VALUES('01a200f7381a7907bc603d02e3a85918',1795312531482579,'01a200f737ee74dfb35fe2ffb6e9eb70','added contact C1 Kim Sato','do',NULL);
INSERT INTO "action" VALUES('01a200f7381d7a948003ee3e8fa4ec34',1795312531485673,'01a200f737ee74dfb35fe2ffb6e9eb70','added contact C2 Lee Wong','do',NULL);
INSERT INTO "action" VALUES('01a200f7381e7df9bb2669812061db7f',1795312531486885,'01a200f737ee74dfb35fe2ffb6e9eb70','changed e-mail, phase of contact C1 Kim Sato','do',NULL);
INSERT INTO "action" VALUES('01a200f738227d39bf071ed0c8969761',1795312531490839,'01a200f737ee74dfb35fe2ffb6e9eb70','tagged 2 contacts: +warm -vip','do',NULL);
INSERT INTO "action" VALUES('01a200f7382477ffbd0d6c28c6edb0db',1795312531492511,'01a200f737ee74dfb35fe2ffb6e9eb70','renamed the tag warm to hot','do',NULL);
INSERT INTO "action" VALUES('01a200f73825761bb2b6bc58b878df8a',1795312531493393,'01a200f737ee74dfb35fe2ffb6e9eb70','added product P1 Box','do',NULL);
INSERT INTO "action" VALUES('01a200f738297154af38f670306c3f86',1795312531497095,'01a200f737ee74dfb35fe2ffb6e9eb70','changed category of product P1 Box','do',NULL);
INSERT INTO "action" VALUES('01a200f7382a7679a4ab02df09d32bbf',1795312531498416,'01a200f737ee74dfb35fe2ffb6e9eb70','added the field Region to deals','do',NULL);
INSERT INTO "action" VALUES('01a200f7382b72238110cc926c652382',1795312531499144,'01a200f737ee74dfb35fe2ffb6e9eb70','added deal D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a200f7383173a5ba547753462cb96b',1795312531505240,'01a200f737ee74dfb35fe2ffb6e9eb70','added deal D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a200f738337d3489d521a9dc336e4b',1795312531507837,'01a200f737ee74dfb35fe2ffb6e9eb70','added deal D3 Third','do',NULL);
INSERT INTO "action" VALUES('01a200f738367193815020496cfc0b6d',1795312531510110,'01a200f737ee74dfb35fe2ffb6e9eb70','changed amount, region of deal D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a200f7383e72b3a2080d1e6fa7eb01',1795312531518179,'01a200f737ee74dfb35fe2ffb6e9eb70','changed title of deal D3 Third one','do',NULL);
INSERT INTO "action" VALUES('01a200f7383f76a4b30e0e5a3ad7d600',1795312531519427,'01a200f737ee74dfb35fe2ffb6e9eb70','linked C2 Lee Wong to D2 Second as buyer','do',NULL);
INSERT INTO "action" VALUES('01a200f7384076d0bc20e0bbc8848504',1795312531520437,'01a200f737ee74dfb35fe2ffb6e9eb70','took C2 Lee Wong out of D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a200f7384178f4bf41998f95ab877d',1795312531521571,'01a200f737ee74dfb35fe2ffb6e9eb70','added 3 x Box to D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a200f738427c1e90f8c7bf51006a6f',1795312531522767,'01a200f737ee74dfb35fe2ffb6e9eb70','took Box off D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a200f738437b5ba83b8d59ad263068',1795312531523721,'01a200f737ee74dfb35fe2ffb6e9eb70','renamed the field Region to Area','do',NULL);
INSERT INTO "action" VALUES('01a200f738447d5a8e8505b267eaa63d',1795312531524844,'01a200f737ee74dfb35fe2ffb6e9eb70','ticked “Need and budget are known” on D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a200f738457dfbb95c5b55a09ac14e',1795312531525885,'01a200f737ee74dfb35fe2ffb6e9eb70','moved D1 Rollout from Initial contact to Qualification','do',NULL);
INSERT INTO "action" VALUES('01a200f73847762489a271c7e47c1201',1795312531527395,'01a200f737ee74dfb35fe2ffb6e9eb70','moved D2 Second from Initial contact to Proposal','do',NULL);
INSERT INTO "action" VALUES('01a200f73853788d827a0bed325c29e0',1795312531539551,'01a200f737ee74dfb35fe2ffb6e9eb70','imported 40 deals from the input','do',NULL);
INSERT INTO "action" VALUES('01a200f7385f723281251e9cf33de9ba',1795312531551148,'01a200f737ee74dfb35fe2ffb6e9eb70','moved D3 Third one from Initial contact to Needs assessment','do',NULL);
INSERT INTO "action" VALUES('01a200f738607b608a71bd4a4128a716',1795312531552721,'01a200f737ee74dfb35fe2ffb6e9eb70','reordered D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a200f738617aafa15f56d91ca12cd2',1795312531553680,'01a200f737ee74dfb35fe2ffb6e9eb70','undid: reordered D1 Rollout','undo','01a200f738607b608a71bd4a4128a716');
INSERT INTO "action" VALUES('01a200f738637c20ab499ba3e36eff6d',1795312531555771,'01a200f737ee74dfb35fe2ffb6e9eb70','redid: reordered D1 Rollout','redo','01a200f738617aafa15f56d91ca12cd2');
INSERT INTO "action" VALUES('01a200f738657eca8c07bf9d894a9df4',1795312531557936,'01a200f737ee74dfb35fe2ffb6e9eb70','won D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a200f738677227bf6d9d72fc9e61db',1795312531559146,'01a200f737ee74dfb35fe2ffb6e9eb70','lost D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a200f73868728e9cff6822034c4c53',1795312531560172,'01a200f737ee74dfb35fe2ffb6e9eb70','moved D2 Second from Closed lost to Negotiation','do',NULL);
INSERT INTO "action" VALUES('01a200f7386977bfbb8920b09e2e2646',1795312531561496,'01a200f737ee74dfb35fe2ffb6e9eb70','added task T1 Call','do',NULL);
INSERT INTO "action" VALUES('01a200f7386c716081cf4b62a1759597',1795312531564098,'01a200f737ee74dfb35fe2ffb6e9eb70','added task T2 Write','do',NULL);
INSERT INTO "action" VALUES('01a200f7386d731f9d3c439817321fc6',1795312531565206,'01a200f737ee74dfb35fe2ffb6e9eb70','changed task of task T1 Call them','do',NULL);
INSERT INTO "action" VALUES('01a200f7386f7f66b8849c4356a1b736',1795312531567975,'01a200f737ee74dfb35fe2ffb6e9eb70','added task Thank them to 2 deals','do',NULL);
INSERT INTO "action" VALUES('01a200f738727f1e93d4cb1a3a3c8082',1795312531570956,'01a200f737ee74dfb35fe2ffb6e9eb70','put off task T1 Call them until Tue 1 Dec 2026','do',NULL);
INSERT INTO "action" VALUES('01a200f7387377fcb8cbb6300bcedfa3',1795312531571510,'01a200f737ee74dfb35fe2ffb6e9eb70','finished task T1 Call them','do',NULL);
INSERT INTO "action" VALUES('01a200f7387574b9b8e55b756424d7be',1795312531573308,'01a200f737ee74dfb35fe2ffb6e9eb70','reopened task T1 Call them','do',NULL);
INSERT INTO "action" VALUES('01a200f738757ccd88f9167c565f09cd',1795312531573810,'01a200f737ee74dfb35fe2ffb6e9eb70','finished 2 tasks','do',NULL);
INSERT INTO "action" VALUES('01a200f73876750baf405f3f66a6027b',1795312531574326,'01a200f737ee74dfb35fe2ffb6e9eb70','added activity A2 Terms','do',NULL);
INSERT INTO "action" VALUES('01a200f738797acfa4b559a2695c86c7',1795312531577687,'01a200f737ee74dfb35fe2ffb6e9eb70','changed minutes of activity A2 Terms','do',NULL);
INSERT INTO "action" VALUES('01a200f7387c7fe090a7cde5edf9f565',1795312531581005,'01a200f737ee74dfb35fe2ffb6e9eb70','saved the view Mine','do',NULL);
INSERT INTO "action" VALUES('01a200f7387d7c378f9b0f6208bf516e',1795312531581774,'01a200f737ee74dfb35fe2ffb6e9eb70','changed job title of 2 contacts','do',NULL);
INSERT INTO "action" VALUES('01a200f7387f748b94122d0b41546847',1795312531583297,'01a200f737ee74dfb35fe2ffb6e9eb70','deleted the view Mine','do',NULL);
INSERT INTO "action" VALUES('01a200f738807045bd9bcd12347abb22',1795312531584055,'01a200f737ee74dfb35fe2ffb6e9eb70','deleted activity A2 Terms','do',NULL);
INSERT INTO "action" VALUES('01a200f73882705b8779693fd1d0eb94',1795312531586034,'01a200f737ee74dfb35fe2ffb6e9eb70','deleted deal D3 Third one','do',NULL);
INSERT INTO "action" VALUES('01a200f738827ba3b063e40ecca04d6b',1795312531586740,'01a200f737ee74dfb35fe2ffb6e9eb70','brought back deal D3 Third one','do',NULL);
INSERT INTO "action" VALUES('01a200f73884716abc26981b2bb1b98b',1795312531588101,'01a200f737ee74dfb35fe2ffb6e9eb70','made cleo sales','do',NULL);
INSERT INTO "action" VALUES('01a200f738857c0a84438d804fba78e8',1795312531589764,'01a200f737ee74dfb35fe2ffb6e9eb70','took back the role of cleo','do',NULL);
INSERT INTO "action" VALUES('01a200f73886796184dd88e11da5013b',1795312531590597,'01a200f737ee74dfb35fe2ffb6e9eb70','deleted 2 contacts','do',NULL);
INSERT INTO "action" VALUES('01a200f738877478ae969fced795f0e5',1795312531591291,'01a200f737ee74dfb35fe2ffb6e9eb70','undid: deleted 2 contacts','undo','01a200f73886796184dd88e11da5013b');
INSERT INTO "action" VALUES('01a200f7388975b5831bd678c5c3ddae',1795312531593369,'01a200f737ee74dfb35fe2ffb6e9eb70','deleted the field Area of deals','do',NULL);
INSERT INTO "action" VALUES('01a200f7388b7e9b8b5b188f2522e871',1795312531595924,'01a200f737ee74dfb35fe2ffb6e9eb70','made the pipeline Software subscriptions','do',NULL);
CREATE INDEX "action_by_id" ON "action" ("by_id");
CREATE TRIGGER action_never_delete BEFORE DELETE ON "action" BEGIN SELECT raise(ABORT, 'rows of action are never changed'); END;
CREATE TRIGGER action_never_update BEFORE UPDATE ON "action" BEGIN SELECT raise(ABORT, 'rows of action are never changed'); END;
CREATE INDEX "action_undoes_id" ON "action" ("undoes_id");
DROP TABLE IF EXISTS activity;
CREATE TABLE "activity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "kind" TEXT NOT NULL CHECK (kind IN ('call', 'email', 'meeting', 'chat', 'visit', 'download', 'note')),
    "at" INTEGER NOT NULL,
    "by_id" TEXT,
    "subject" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "minutes" INTEGER,
    "deal_id" TEXT,
    "contact_id" TEXT,
    "company_id" TEXT,
    FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO activity VALUES('01a200f738737a2cae76023d91353116',1,1795312531571510,NULL,1,NULL,'note',1795312531571510,'01a200f737ee74dfb35fe2ffb6e9eb70','Call them','call them','They agreed.',NULL,'01a200f7382e75b1955c307ce5356b2b',NULL,'01a200f738147b37b042ba478b09f14b');
INSERT INTO activity VALUES('01a200f738787516a32ad196b2de8f2d',3,1795312531574326,1795312531584055,2,NULL,'call',1795312531575345,'01a200f737ee74dfb35fe2ffb6e9eb70','Terms','terms','# Terms
Good news.',25,'01a200f7382e75b1955c307ce5356b2b',NULL,'01a200f738147b37b042ba478b09f14b');
CREATE INDEX "activity_at" ON "activity" ("at");
CREATE INDEX "activity_company_id_at" ON "activity" ("company_id", "at");
CREATE INDEX "activity_contact_id_at" ON "activity" ("contact_id", "at");
CREATE INDEX "activity_deal_id_at" ON "activity" ("deal_id", "at");
CREATE UNIQUE INDEX "activity_external_id_unique" ON "activity" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "activity_number" ON "activity" ("number");
DROP TABLE IF EXISTS change;
CREATE TABLE "change" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "action_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "op" TEXT NOT NULL CHECK (op IN ('create', 'update', 'delete')),
    "fields" TEXT NOT NULL,
    FOREIGN KEY ("action_id") REFERENCES "action" ("id") ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO change VALUES(1,'01a200f737ed7ac387b698dc4839b7e4','user','01a200f737ee74dfb35fe2ffb6e9eb70','create','{"id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"login":[null,"ana"],"name":[null,"Ana Ruiz"],"name_key":[null,"ana ruiz"],"role":[null,"admin"],"email":[null,null]}');
INSERT INTO change VALUES(2,'01a200f737ed7ac387b698dc4839b7e4','setting','01a200f737ee7c0eae736f535d2759c4','create','{"id":[null,"01a200f737ee7c0eae736f535d2759c4"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"key":[null,"currency"],"value":[null,"\"EUR\""]}');
INSERT INTO change VALUES(3,'01a200f737ed7ac387b698dc4839b7e4','setting','01a200f737ef70d9b19eb5c70e2439fc','create','{"id":[null,"01a200f737ef70d9b19eb5c70e2439fc"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"key":[null,"sources"],"value":[null,"[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\"]"]}');
INSERT INTO change VALUES(4,'01a200f737ed7ac387b698dc4839b7e4','pipeline','01a200f737ef72a79137513705979379','create','{"id":[null,"01a200f737ef72a79137513705979379"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"Sales"],"name_key":[null,"sales"],"card_kind":[null,"deal"],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(5,'01a200f737ed7ac387b698dc4839b7e4','stage','01a200f737ef73a188a20366695cda15','create','{"id":[null,"01a200f737ef73a188a20366695cda15"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"name":[null,"Initial contact"],"name_key":[null,"initial contact"],"definition":[null,"Somebody has shown interest or agreed to talk; nobody has asked the hard questions yet."],"kind":[null,"open"],"probability":[null,10],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(6,'01a200f737ed7ac387b698dc4839b7e4','stage','01a200f737ef74f8a92a8a25d9fbfdca','create','{"id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"name":[null,"Qualification"],"name_key":[null,"qualification"],"definition":[null,"We find out whether there is a need, a budget and somebody who decides."],"kind":[null,"open"],"probability":[null,20],"category":[null,"pipeline"],"rot_days":[null,14],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(7,'01a200f737ed7ac387b698dc4839b7e4','criterion','01a200f737ef75bcb9a88bba22af0270','create','{"id":[null,"01a200f737ef75bcb9a88bba22af0270"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"Need and budget are known"],"position":[null,0]}');
INSERT INTO change VALUES(8,'01a200f737ed7ac387b698dc4839b7e4','stage','01a200f737ef76aa95c289b56f02595c','create','{"id":[null,"01a200f737ef76aa95c289b56f02595c"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"name":[null,"Needs assessment"],"name_key":[null,"needs assessment"],"definition":[null,"We learn what they need in detail, and agree on what a good solution must do."],"kind":[null,"open"],"probability":[null,40],"category":[null,"best case"],"rot_days":[null,14],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(9,'01a200f737ed7ac387b698dc4839b7e4','criterion','01a200f737ef776996440562e568069f','create','{"id":[null,"01a200f737ef776996440562e568069f"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"stage_id":[null,"01a200f737ef76aa95c289b56f02595c"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"The person who decides has confirmed the requirements"],"position":[null,0]}');
INSERT INTO change VALUES(10,'01a200f737ed7ac387b698dc4839b7e4','stage','01a200f737ef77e78ee2b5da2980d501','create','{"id":[null,"01a200f737ef77e78ee2b5da2980d501"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"name":[null,"Proposal"],"name_key":[null,"proposal"],"definition":[null,"They have an offer with a price, made for them."],"kind":[null,"open"],"probability":[null,60],"category":[null,"best case"],"rot_days":[null,10],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(11,'01a200f737ed7ac387b698dc4839b7e4','criterion','01a200f737ef78728d1263cc0e9188a5','create','{"id":[null,"01a200f737ef78728d1263cc0e9188a5"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"stage_id":[null,"01a200f737ef77e78ee2b5da2980d501"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"amount>0"],"says":[null,"The amount is known"],"position":[null,0]}');
INSERT INTO change VALUES(12,'01a200f737ed7ac387b698dc4839b7e4','stage','01a200f737ef78dfb9605bd9ea6fd22f','create','{"id":[null,"01a200f737ef78dfb9605bd9ea6fd22f"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"name":[null,"Negotiation"],"name_key":[null,"negotiation"],"definition":[null,"They want it; terms, price or dates are being settled."],"kind":[null,"open"],"probability":[null,80],"category":[null,"commit"],"rot_days":[null,14],"position":[null,4],"archived_at":[null,null]}');
INSERT INTO change VALUES(13,'01a200f737ed7ac387b698dc4839b7e4','criterion','01a200f737ef796799eede8947904b5c','create','{"id":[null,"01a200f737ef796799eede8947904b5c"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"stage_id":[null,"01a200f737ef78dfb9605bd9ea6fd22f"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"has:contact"],"says":[null,"A contact is linked"],"position":[null,0]}');
INSERT INTO change VALUES(14,'01a200f737ed7ac387b698dc4839b7e4','stage','01a200f737ef79cf8706e2dada37da47','create','{"id":[null,"01a200f737ef79cf8706e2dada37da47"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"name":[null,"Closed won"],"name_key":[null,"closed won"],"definition":[null,"They have ordered."],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,5],"archived_at":[null,null]}');
INSERT INTO change VALUES(15,'01a200f737ed7ac387b698dc4839b7e4','stage','01a200f737ef7a508ad8558ff42a419d','create','{"id":[null,"01a200f737ef7a508ad8558ff42a419d"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"name":[null,"Closed lost"],"name_key":[null,"closed lost"],"definition":[null,"They will not buy from us this time; the reason says why."],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,6],"archived_at":[null,null]}');
INSERT INTO change VALUES(16,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737ef7e2ea120fb2490114fb2','create','{"id":[null,"01a200f737ef7e2ea120fb2490114fb2"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"Price"],"name_key":[null,"price"],"counts":[null,true],"position":[null,0]}');
INSERT INTO change VALUES(17,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737ef7ef48e420556db81101c','create','{"id":[null,"01a200f737ef7ef48e420556db81101c"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"Chose a competitor"],"name_key":[null,"chose a competitor"],"counts":[null,true],"position":[null,1]}');
INSERT INTO change VALUES(18,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737ef7f5cbb76ceb3fa95700b','create','{"id":[null,"01a200f737ef7f5cbb76ceb3fa95700b"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"No budget"],"name_key":[null,"no budget"],"counts":[null,true],"position":[null,2]}');
INSERT INTO change VALUES(19,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737ef7fb59a6f693957a0bfaf','create','{"id":[null,"01a200f737ef7fb59a6f693957a0bfaf"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"No decision"],"name_key":[null,"no decision"],"counts":[null,true],"position":[null,3]}');
INSERT INTO change VALUES(20,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737f0700983c19bb99609671e','create','{"id":[null,"01a200f737f0700983c19bb99609671e"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"Bad timing"],"name_key":[null,"bad timing"],"counts":[null,true],"position":[null,4]}');
INSERT INTO change VALUES(21,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737f0717599252393a6eda8dc','create','{"id":[null,"01a200f737f0717599252393a6eda8dc"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"Does not fit"],"name_key":[null,"does not fit"],"counts":[null,true],"position":[null,5]}');
INSERT INTO change VALUES(22,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737f071f3a19b47d6cd2ff322','create','{"id":[null,"01a200f737f071f3a19b47d6cd2ff322"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"Invalid"],"name_key":[null,"invalid"],"counts":[null,false],"position":[null,6]}');
INSERT INTO change VALUES(23,'01a200f737ed7ac387b698dc4839b7e4','lost_reason','01a200f737f072508c321c0bf15f0410','create','{"id":[null,"01a200f737f072508c321c0bf15f0410"],"version":[null,1],"created_at":[null,1795312531437698],"hidden_at":[null,null],"name":[null,"Duplicate"],"name_key":[null,"duplicate"],"counts":[null,false],"position":[null,7]}');
INSERT INTO change VALUES(24,'01a200f737f47ead889f3c0ee284142b','user','01a200f737f570d7ac29b71b5a68d0fc','create','{"id":[null,"01a200f737f570d7ac29b71b5a68d0fc"],"version":[null,1],"created_at":[null,1795312531444928],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"login":[null,"ben"],"name":[null,"Ben Okoye"],"name_key":[null,"ben okoye"],"role":[null,"sales"],"email":[null,null]}');
INSERT INTO change VALUES(25,'01a200f737f57dfdbb07743b7f9b5d8a','user','01a200f737f771a5b40b8fcef45cdac4','create','{"id":[null,"01a200f737f771a5b40b8fcef45cdac4"],"version":[null,1],"created_at":[null,1795312531445888],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"login":[null,"cleo"],"name":[null,"Cleo Park"],"name_key":[null,"cleo park"],"role":[null,"service"],"email":[null,null]}');
INSERT INTO change VALUES(26,'01a200f737f77dcfa42b69262549ac1f','user','01a200f737f771a5b40b8fcef45cdac4','update','{"email":[null,"cleo@example.org"]}');
INSERT INTO change VALUES(27,'01a200f738087b189d5ab9fbf33879d9','setting','01a200f737ee7c0eae736f535d2759c4','update','{"value":["\"EUR\"","\"CHF\""]}');
INSERT INTO change VALUES(28,'01a200f738127916878d200e989381c8','setting','01a200f738127e449965cb1643958a8c','create','{"id":[null,"01a200f738127e449965cb1643958a8c"],"version":[null,1],"created_at":[null,1795312531474579],"hidden_at":[null,null],"key":[null,"country"],"value":[null,"\"DE\""]}');
INSERT INTO change VALUES(29,'01a200f738137798ae250026a3b98ace','company','01a200f738147b37b042ba478b09f14b','create','{"id":[null,"01a200f738147b37b042ba478b09f14b"],"version":[null,1],"created_at":[null,1795312531475486],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Acme"],"name_key":[null,"acme"],"sort_key":[null,"acme"],"domain":[null,"acme.example"],"industry":[null,null],"country":[null,null],"city":[null,null],"employees":[null,null],"revenue":[null,null],"currency":[null,null],"phase":[null,"prospecting"],"source":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"parent_id":[null,null],"note":[null,null],"last_touch_at":[null,null]}');
INSERT INTO change VALUES(30,'01a200f738137798ae250026a3b98ace','contact_point','01a200f738157131b7ca942dc5ddedc9','create','{"id":[null,"01a200f738157131b7ca942dc5ddedc9"],"contact_id":[null,null],"company_id":[null,"01a200f738147b37b042ba478b09f14b"],"kind":[null,"email"],"value":[null,"hi@acme.example"],"key":[null,"hi@acme.example"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(31,'01a200f738157ff0b3aff8fcaefe72bd','company','01a200f738147b37b042ba478b09f14b','update','{"name":["Acme","Acme Ltd"],"name_key":["acme","acme ltd"],"sort_key":["acme","acme ltd"],"city":[null,"Lyon"]}');
INSERT INTO change VALUES(32,'01a200f7381a7907bc603d02e3a85918','contact','01a200f7381b7fae927a014159fd985a','create','{"id":[null,"01a200f7381b7fae927a014159fd985a"],"version":[null,1],"created_at":[null,1795312531482579],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Kim Sato"],"name_key":[null,"kim sato"],"sort_key":[null,"kim sato"],"given_name":[null,"Kim"],"family_name":[null,"Sato"],"job_title":[null,null],"company_id":[null,"01a200f738147b37b042ba478b09f14b"],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"phase":[null,"prospecting"],"source":[null,null],"channel":[null,null],"preferred_channel":[null,null],"note":[null,null],"last_touch_at":[null,null]}');
INSERT INTO change VALUES(33,'01a200f7381a7907bc603d02e3a85918','contact_point','01a200f7381c754ca13aded1f45509bf','create','{"id":[null,"01a200f7381c754ca13aded1f45509bf"],"contact_id":[null,"01a200f7381b7fae927a014159fd985a"],"company_id":[null,null],"kind":[null,"email"],"value":[null,"kim@acme.example"],"key":[null,"kim@acme.example"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(34,'01a200f7381a7907bc603d02e3a85918','tag','01a200f7381c7d0b8e0b451762f79f30','create','{"id":[null,"01a200f7381c7d0b8e0b451762f79f30"],"version":[null,1],"created_at":[null,1795312531482579],"hidden_at":[null,null],"name":[null,"vip"],"name_key":[null,"vip"]}');
INSERT INTO change VALUES(35,'01a200f7381a7907bc603d02e3a85918','tagging','01a200f7381c7dd0956863ed9cced7e1','create','{"id":[null,"01a200f7381c7dd0956863ed9cced7e1"],"tag_id":[null,"01a200f7381c7d0b8e0b451762f79f30"],"kind":[null,"contact"],"record":[null,"01a200f7381b7fae927a014159fd985a"]}');
INSERT INTO change VALUES(36,'01a200f7381d7a948003ee3e8fa4ec34','contact','01a200f7381e74109cd499211d825977','create','{"id":[null,"01a200f7381e74109cd499211d825977"],"version":[null,1],"created_at":[null,1795312531485673],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"name":[null,"Lee Wong"],"name_key":[null,"lee wong"],"sort_key":[null,"lee wong"],"given_name":[null,"Lee"],"family_name":[null,"Wong"],"job_title":[null,null],"company_id":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"phase":[null,"prospecting"],"source":[null,null],"channel":[null,null],"preferred_channel":[null,null],"note":[null,null],"last_touch_at":[null,null]}');
INSERT INTO change VALUES(37,'01a200f7381e7df9bb2669812061db7f','contact','01a200f7381b7fae927a014159fd985a','update','{"phase":["prospecting","churned"]}');
INSERT INTO change VALUES(38,'01a200f7381e7df9bb2669812061db7f','contact_point','01a200f738227251a41978c6b011721a','create','{"id":[null,"01a200f738227251a41978c6b011721a"],"contact_id":[null,"01a200f7381b7fae927a014159fd985a"],"company_id":[null,null],"kind":[null,"email"],"value":[null,"k@acme.org"],"key":[null,"k@acme.org"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(39,'01a200f7381e7df9bb2669812061db7f','contact_point','01a200f7381c754ca13aded1f45509bf','delete','{"id":["01a200f7381c754ca13aded1f45509bf",null],"contact_id":["01a200f7381b7fae927a014159fd985a",null],"company_id":[null,null],"kind":["email",null],"value":["kim@acme.example",null],"key":["kim@acme.example",null],"label":["",null],"position":[0,null]}');
INSERT INTO change VALUES(40,'01a200f738227d39bf071ed0c8969761','tag','01a200f73823763f823d505d37b9c2bf','create','{"id":[null,"01a200f73823763f823d505d37b9c2bf"],"version":[null,1],"created_at":[null,1795312531490839],"hidden_at":[null,null],"name":[null,"warm"],"name_key":[null,"warm"]}');
INSERT INTO change VALUES(41,'01a200f738227d39bf071ed0c8969761','tagging','01a200f738237737ba02bae042bd4822','create','{"id":[null,"01a200f738237737ba02bae042bd4822"],"tag_id":[null,"01a200f73823763f823d505d37b9c2bf"],"kind":[null,"contact"],"record":[null,"01a200f7381b7fae927a014159fd985a"]}');
INSERT INTO change VALUES(42,'01a200f738227d39bf071ed0c8969761','tagging','01a200f7381c7dd0956863ed9cced7e1','delete','{"id":["01a200f7381c7dd0956863ed9cced7e1",null],"tag_id":["01a200f7381c7d0b8e0b451762f79f30",null],"kind":["contact",null],"record":["01a200f7381b7fae927a014159fd985a",null]}');
INSERT INTO change VALUES(43,'01a200f738227d39bf071ed0c8969761','tagging','01a200f738237e59ba6ba464e95d9e05','create','{"id":[null,"01a200f738237e59ba6ba464e95d9e05"],"tag_id":[null,"01a200f73823763f823d505d37b9c2bf"],"kind":[null,"contact"],"record":[null,"01a200f7381e74109cd499211d825977"]}');
INSERT INTO change VALUES(44,'01a200f738227d39bf071ed0c8969761','contact','01a200f7381b7fae927a014159fd985a','update','{}');
INSERT INTO change VALUES(45,'01a200f738227d39bf071ed0c8969761','contact','01a200f7381e74109cd499211d825977','update','{}');
INSERT INTO change VALUES(46,'01a200f7382477ffbd0d6c28c6edb0db','tag','01a200f73823763f823d505d37b9c2bf','update','{"name":["warm","hot"],"name_key":["warm","hot"]}');
INSERT INTO change VALUES(47,'01a200f73825761bb2b6bc58b878df8a','product','01a200f738287814873f947844dd8e88','create','{"id":[null,"01a200f738287814873f947844dd8e88"],"version":[null,1],"created_at":[null,1795312531493393],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Box"],"name_key":[null,"box"],"code":[null,"B1"],"category":[null,null],"price":[null,1200],"currency":[null,"EUR"]}');
INSERT INTO change VALUES(48,'01a200f738297154af38f670306c3f86','product','01a200f738287814873f947844dd8e88','update','{"category":[null,"Boxes"]}');
INSERT INTO change VALUES(49,'01a200f7382a7679a4ab02df09d32bbf','custom_field','01a200f7382a7ab68f8472179f1ea526','create','{"id":[null,"01a200f7382a7ab68f8472179f1ea526"],"version":[null,1],"created_at":[null,1795312531498416],"hidden_at":[null,null],"kind":[null,"deal"],"name":[null,"Region"],"name_key":[null,"region"],"type":[null,"text"],"choices":[null,null]}');
INSERT INTO change VALUES(50,'01a200f7382b72238110cc926c652382','deal','01a200f7382e75b1955c307ce5356b2b','create','{"id":[null,"01a200f7382e75b1955c307ce5356b2b"],"version":[null,1],"created_at":[null,1795312531499144],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"title":[null,"Rollout"],"title_key":[null,"rollout"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef73a188a20366695cda15"],"position":[null,0],"outcome":[null,"open"],"entered_at":[null,1795312531502223],"opened_at":[null,1795312531502223],"closed_at":[null,null],"amount":[null,100000],"currency":[null,"EUR"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"company_id":[null,"01a200f738147b37b042ba478b09f14b"],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795312531502223]}');
INSERT INTO change VALUES(51,'01a200f7382b72238110cc926c652382','deal_contact','01a200f7382e7b758226974ef6407f56','create','{"id":[null,"01a200f7382e7b758226974ef6407f56"],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"contact_id":[null,"01a200f7381b7fae927a014159fd985a"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(52,'01a200f7382b72238110cc926c652382','deal_line','01a200f7382f7277898505971def806b','create','{"id":[null,"01a200f7382f7277898505971def806b"],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"product_id":[null,"01a200f738287814873f947844dd8e88"],"quantity":[null,2],"unit_price":[null,1200],"position":[null,0]}');
INSERT INTO change VALUES(53,'01a200f7382b72238110cc926c652382','tag','01a200f7382f79c28f8f4d7fdd7c181d','create','{"id":[null,"01a200f7382f79c28f8f4d7fdd7c181d"],"version":[null,1],"created_at":[null,1795312531499144],"hidden_at":[null,null],"name":[null,"big"],"name_key":[null,"big"]}');
INSERT INTO change VALUES(54,'01a200f7382b72238110cc926c652382','tagging','01a200f7382f7a959525473f185c56a3','create','{"id":[null,"01a200f7382f7a959525473f185c56a3"],"tag_id":[null,"01a200f7382f79c28f8f4d7fdd7c181d"],"kind":[null,"deal"],"record":[null,"01a200f7382e75b1955c307ce5356b2b"]}');
INSERT INTO change VALUES(55,'01a200f7382b72238110cc926c652382','transition','01a200f7383070eeb54a804a932a0b7c','create','{"id":[null,"01a200f7383070eeb54a804a932a0b7c"],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a200f737ef73a188a20366695cda15"],"at":[null,1795312531502223],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(56,'01a200f7383173a5ba547753462cb96b','deal','01a200f738327bdc9a405b07404a64fe','create','{"id":[null,"01a200f738327bdc9a405b07404a64fe"],"version":[null,1],"created_at":[null,1795312531505240],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"title":[null,"Second"],"title_key":[null,"second"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef73a188a20366695cda15"],"position":[null,-4294967296],"outcome":[null,"open"],"entered_at":[null,1795312531506713],"opened_at":[null,1795312531506713],"closed_at":[null,null],"amount":[null,7000],"currency":[null,"EUR"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"company_id":[null,null],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795312531506713]}');
INSERT INTO change VALUES(57,'01a200f7383173a5ba547753462cb96b','transition','01a200f7383371919021b204e23f56fd','create','{"id":[null,"01a200f7383371919021b204e23f56fd"],"deal_id":[null,"01a200f738327bdc9a405b07404a64fe"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a200f737ef73a188a20366695cda15"],"at":[null,1795312531506713],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(58,'01a200f738337d3489d521a9dc336e4b','deal','01a200f7383570c984492bc17fc1e471','create','{"id":[null,"01a200f7383570c984492bc17fc1e471"],"version":[null,1],"created_at":[null,1795312531507837],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"title":[null,"Third"],"title_key":[null,"third"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef73a188a20366695cda15"],"position":[null,-8589934592],"outcome":[null,"open"],"entered_at":[null,1795312531509024],"opened_at":[null,1795312531509024],"closed_at":[null,null],"amount":[null,null],"currency":[null,"CHF"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"company_id":[null,null],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795312531509024]}');
INSERT INTO change VALUES(59,'01a200f738337d3489d521a9dc336e4b','transition','01a200f7383575ec823cf582fee856e3','create','{"id":[null,"01a200f7383575ec823cf582fee856e3"],"deal_id":[null,"01a200f7383570c984492bc17fc1e471"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a200f737ef73a188a20366695cda15"],"at":[null,1795312531509024],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(60,'01a200f738367193815020496cfc0b6d','deal','01a200f7382e75b1955c307ce5356b2b','update','{"amount":[100000,200000]}');
INSERT INTO change VALUES(61,'01a200f738367193815020496cfc0b6d','custom_value','01a200f7383a797f8d35951ecda500b0','create','{"id":[null,"01a200f7383a797f8d35951ecda500b0"],"field_id":[null,"01a200f7382a7ab68f8472179f1ea526"],"record":[null,"01a200f7382e75b1955c307ce5356b2b"],"value":[null,"North"],"key":[null,"north"]}');
INSERT INTO change VALUES(62,'01a200f7383e72b3a2080d1e6fa7eb01','deal','01a200f7383570c984492bc17fc1e471','update','{"title":["Third","Third one"],"title_key":["third","third one"]}');
INSERT INTO change VALUES(63,'01a200f7383f76a4b30e0e5a3ad7d600','deal_contact','01a200f7383f7d3487e7b57a58a8a83a','create','{"id":[null,"01a200f7383f7d3487e7b57a58a8a83a"],"deal_id":[null,"01a200f738327bdc9a405b07404a64fe"],"contact_id":[null,"01a200f7381e74109cd499211d825977"],"role":[null,"buyer"],"position":[null,0]}');
INSERT INTO change VALUES(64,'01a200f7383f76a4b30e0e5a3ad7d600','deal','01a200f738327bdc9a405b07404a64fe','update','{}');
INSERT INTO change VALUES(65,'01a200f7384076d0bc20e0bbc8848504','deal_contact','01a200f7383f7d3487e7b57a58a8a83a','delete','{"id":["01a200f7383f7d3487e7b57a58a8a83a",null],"deal_id":["01a200f738327bdc9a405b07404a64fe",null],"contact_id":["01a200f7381e74109cd499211d825977",null],"role":["buyer",null],"position":[0,null]}');
INSERT INTO change VALUES(66,'01a200f7384076d0bc20e0bbc8848504','deal','01a200f738327bdc9a405b07404a64fe','update','{}');
INSERT INTO change VALUES(67,'01a200f7384178f4bf41998f95ab877d','deal_line','01a200f738417fde887e9046f1217d2d','create','{"id":[null,"01a200f738417fde887e9046f1217d2d"],"deal_id":[null,"01a200f738327bdc9a405b07404a64fe"],"product_id":[null,"01a200f738287814873f947844dd8e88"],"quantity":[null,3],"unit_price":[null,1200],"position":[null,0]}');
INSERT INTO change VALUES(68,'01a200f7384178f4bf41998f95ab877d','deal','01a200f738327bdc9a405b07404a64fe','update','{}');
INSERT INTO change VALUES(69,'01a200f738427c1e90f8c7bf51006a6f','deal_line','01a200f738417fde887e9046f1217d2d','delete','{"id":["01a200f738417fde887e9046f1217d2d",null],"deal_id":["01a200f738327bdc9a405b07404a64fe",null],"product_id":["01a200f738287814873f947844dd8e88",null],"quantity":[3,null],"unit_price":[1200,null],"position":[0,null]}');
INSERT INTO change VALUES(70,'01a200f738427c1e90f8c7bf51006a6f','deal','01a200f738327bdc9a405b07404a64fe','update','{}');
INSERT INTO change VALUES(71,'01a200f738437b5ba83b8d59ad263068','custom_field','01a200f7382a7ab68f8472179f1ea526','update','{"name":["Region","Area"],"name_key":["region","area"]}');
INSERT INTO change VALUES(72,'01a200f738447d5a8e8505b267eaa63d','deal_check','01a200f7384575f9947af02d4c803261','create','{"id":[null,"01a200f7384575f9947af02d4c803261"],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"criterion_id":[null,"01a200f737ef75bcb9a88bba22af0270"],"at":[null,1795312531524844],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"]}');
INSERT INTO change VALUES(73,'01a200f738457dfbb95c5b55a09ac14e','transition','01a200f7384676cfb9d8e8b5b1132d1e','create','{"id":[null,"01a200f7384676cfb9d8e8b5b1132d1e"],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"seq":[null,2],"from_stage_id":[null,"01a200f737ef73a188a20366695cda15"],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531526397],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"for a test"],"probability":[null,20],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(74,'01a200f738457dfbb95c5b55a09ac14e','deal','01a200f7382e75b1955c307ce5356b2b','update','{"stage_id":["01a200f737ef73a188a20366695cda15","01a200f737ef74f8a92a8a25d9fbfdca"],"entered_at":[1795312531502223,1795312531526397],"last_touch_at":[1795312531502223,1795312531525885]}');
INSERT INTO change VALUES(75,'01a200f73847762489a271c7e47c1201','deal','01a200f738327bdc9a405b07404a64fe','update','{"amount":[7000,123400]}');
INSERT INTO change VALUES(76,'01a200f73847762489a271c7e47c1201','transition','01a200f7384b7343a82ae8c8574a7545','create','{"id":[null,"01a200f7384b7343a82ae8c8574a7545"],"deal_id":[null,"01a200f738327bdc9a405b07404a64fe"],"seq":[null,2],"from_stage_id":[null,"01a200f737ef73a188a20366695cda15"],"to_stage_id":[null,"01a200f737ef77e78ee2b5da2980d501"],"at":[null,1795312531531177],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"for a test"],"probability":[null,60],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(77,'01a200f73847762489a271c7e47c1201','deal','01a200f738327bdc9a405b07404a64fe','update','{"stage_id":["01a200f737ef73a188a20366695cda15","01a200f737ef77e78ee2b5da2980d501"],"position":[-4294967296,0],"entered_at":[1795312531506713,1795312531531177],"last_touch_at":[1795312531506713,1795312531527395]}');
INSERT INTO change VALUES(78,'01a200f73853788d827a0bed325c29e0','company','01a200f738577651b9685d3bf2745bda','create','{"id":[null,"01a200f738577651b9685d3bf2745bda"],"name":[null,"Firm 0"],"name_key":[null,"firm 0"],"sort_key":[null,"firm 0"],"phase":[null,"prospecting"],"number":[null,2],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(79,'01a200f73853788d827a0bed325c29e0','company','01a200f738577a24bdc4e3b9b5de77d1','create','{"id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"name":[null,"Firm 1"],"name_key":[null,"firm 1"],"sort_key":[null,"firm 1"],"phase":[null,"prospecting"],"number":[null,3],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(80,'01a200f73853788d827a0bed325c29e0','company','01a200f738577ae2904e9bed656ea243','create','{"id":[null,"01a200f738577ae2904e9bed656ea243"],"name":[null,"Firm 2"],"name_key":[null,"firm 2"],"sort_key":[null,"firm 2"],"phase":[null,"prospecting"],"number":[null,4],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(81,'01a200f73853788d827a0bed325c29e0','company','01a200f738577b7f993ffad29997ce67','create','{"id":[null,"01a200f738577b7f993ffad29997ce67"],"name":[null,"Firm 3"],"name_key":[null,"firm 3"],"sort_key":[null,"firm 3"],"phase":[null,"prospecting"],"number":[null,5],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(82,'01a200f73853788d827a0bed325c29e0','company','01a200f738577c21b884cde7e357aefe','create','{"id":[null,"01a200f738577c21b884cde7e357aefe"],"name":[null,"Firm 4"],"name_key":[null,"firm 4"],"sort_key":[null,"firm 4"],"phase":[null,"prospecting"],"number":[null,6],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(83,'01a200f73853788d827a0bed325c29e0','company','01a200f738577ca6bdd3961d1ec64c4f','create','{"id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"name":[null,"Firm 5"],"name_key":[null,"firm 5"],"sort_key":[null,"firm 5"],"phase":[null,"prospecting"],"number":[null,7],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(84,'01a200f73853788d827a0bed325c29e0','company','01a200f738577d4a8295bf19aeb66b81','create','{"id":[null,"01a200f738577d4a8295bf19aeb66b81"],"name":[null,"Firm 6"],"name_key":[null,"firm 6"],"sort_key":[null,"firm 6"],"phase":[null,"prospecting"],"number":[null,8],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(85,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385779bcbf4c4cdd5859163d','create','{"id":[null,"01a200f7385779bcbf4c4cdd5859163d"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"phase":[null,"prospecting"],"number":[null,3],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(86,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577a91bc3481942f570c5c','create','{"id":[null,"01a200f738577a91bc3481942f570c5c"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"phase":[null,"prospecting"],"number":[null,4],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(87,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577b39a384673fdd06704b','create','{"id":[null,"01a200f738577b39a384673fdd06704b"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"phase":[null,"prospecting"],"number":[null,5],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(88,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577be3951057c23dec64f4','create','{"id":[null,"01a200f738577be3951057c23dec64f4"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"phase":[null,"prospecting"],"number":[null,6],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(89,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577c70bd3df8581c4d142e','create','{"id":[null,"01a200f738577c70bd3df8581c4d142e"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"phase":[null,"prospecting"],"number":[null,7],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(90,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577d1182ab991bf3892d83','create','{"id":[null,"01a200f738577d1182ab991bf3892d83"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"phase":[null,"prospecting"],"number":[null,8],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(91,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577d97bcd066486dfa1d35','create','{"id":[null,"01a200f738577d97bcd066486dfa1d35"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"phase":[null,"prospecting"],"number":[null,9],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(92,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577e19a40bc72b8278273a','create','{"id":[null,"01a200f738577e19a40bc72b8278273a"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"phase":[null,"prospecting"],"number":[null,10],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(93,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577e71989bb45a54ae0a30','create','{"id":[null,"01a200f738577e71989bb45a54ae0a30"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"phase":[null,"prospecting"],"number":[null,11],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(94,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577ec7bc385ccddd7cb043','create','{"id":[null,"01a200f738577ec7bc385ccddd7cb043"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"phase":[null,"prospecting"],"number":[null,12],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(95,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577f128da3626a7d995121','create','{"id":[null,"01a200f738577f128da3626a7d995121"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"phase":[null,"prospecting"],"number":[null,13],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(96,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577f5985d132eecb6dc619','create','{"id":[null,"01a200f738577f5985d132eecb6dc619"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"phase":[null,"prospecting"],"number":[null,14],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(97,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577fa0ad32384b239c075f','create','{"id":[null,"01a200f738577fa0ad32384b239c075f"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"phase":[null,"prospecting"],"number":[null,15],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(98,'01a200f73853788d827a0bed325c29e0','contact','01a200f738577fe6adc38d3bab31f834','create','{"id":[null,"01a200f738577fe6adc38d3bab31f834"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"phase":[null,"prospecting"],"number":[null,16],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(99,'01a200f73853788d827a0bed325c29e0','contact','01a200f73858702bafcaf0b6de82c325','create','{"id":[null,"01a200f73858702bafcaf0b6de82c325"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"phase":[null,"prospecting"],"number":[null,17],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(100,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385871b3a5333494767c4119','create','{"id":[null,"01a200f7385871b3a5333494767c4119"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"phase":[null,"prospecting"],"number":[null,18],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(101,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385872138ac0c15bc48908d7','create','{"id":[null,"01a200f7385872138ac0c15bc48908d7"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"phase":[null,"prospecting"],"number":[null,19],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(102,'01a200f73853788d827a0bed325c29e0','contact','01a200f73858725886ea82ca7c5be124','create','{"id":[null,"01a200f73858725886ea82ca7c5be124"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"phase":[null,"prospecting"],"number":[null,20],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(103,'01a200f73853788d827a0bed325c29e0','contact','01a200f73858729daa8af24e3ae5c8fc','create','{"id":[null,"01a200f73858729daa8af24e3ae5c8fc"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"phase":[null,"prospecting"],"number":[null,21],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(104,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385872df85ffb4f873746465','create','{"id":[null,"01a200f7385872df85ffb4f873746465"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"phase":[null,"prospecting"],"number":[null,22],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(105,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385873218e46cd4d69bad28f','create','{"id":[null,"01a200f7385873218e46cd4d69bad28f"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"phase":[null,"prospecting"],"number":[null,23],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(106,'01a200f73853788d827a0bed325c29e0','contact','01a200f73858736eae53a396837157b5','create','{"id":[null,"01a200f73858736eae53a396837157b5"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"phase":[null,"prospecting"],"number":[null,24],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(107,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385873af9ae86872ba65dd12','create','{"id":[null,"01a200f7385873af9ae86872ba65dd12"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"phase":[null,"prospecting"],"number":[null,25],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(108,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385873f1aa849bdc0851ff3c','create','{"id":[null,"01a200f7385873f1aa849bdc0851ff3c"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"phase":[null,"prospecting"],"number":[null,26],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(109,'01a200f73853788d827a0bed325c29e0','contact','01a200f738587438ba5fd420a416b696','create','{"id":[null,"01a200f738587438ba5fd420a416b696"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"phase":[null,"prospecting"],"number":[null,27],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(110,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385874778d2a1f764978570a','create','{"id":[null,"01a200f7385874778d2a1f764978570a"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"phase":[null,"prospecting"],"number":[null,28],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(111,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385874bfbcd6fc96254aef1e','create','{"id":[null,"01a200f7385874bfbcd6fc96254aef1e"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"phase":[null,"prospecting"],"number":[null,29],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(112,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385875019a8496aeecae94ce','create','{"id":[null,"01a200f7385875019a8496aeecae94ce"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"phase":[null,"prospecting"],"number":[null,30],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(113,'01a200f73853788d827a0bed325c29e0','contact','01a200f738587543b6c24653aa4b5878','create','{"id":[null,"01a200f738587543b6c24653aa4b5878"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"phase":[null,"prospecting"],"number":[null,31],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(114,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385875828c18bca80baa7fc9','create','{"id":[null,"01a200f7385875828c18bca80baa7fc9"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"phase":[null,"prospecting"],"number":[null,32],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(115,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385875c3b74be1763498dc53','create','{"id":[null,"01a200f7385875c3b74be1763498dc53"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"phase":[null,"prospecting"],"number":[null,33],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(116,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385876059b6758538ab9bca9','create','{"id":[null,"01a200f7385876059b6758538ab9bca9"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"phase":[null,"prospecting"],"number":[null,34],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(117,'01a200f73853788d827a0bed325c29e0','contact','01a200f73858764581522c6e37ac59b2','create','{"id":[null,"01a200f73858764581522c6e37ac59b2"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"phase":[null,"prospecting"],"number":[null,35],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(118,'01a200f73853788d827a0bed325c29e0','contact','01a200f73858768f992034332b40587d','create','{"id":[null,"01a200f73858768f992034332b40587d"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"phase":[null,"prospecting"],"number":[null,36],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(119,'01a200f73853788d827a0bed325c29e0','contact','01a200f7385876cfa94da0b21dbeac36','create','{"id":[null,"01a200f7385876cfa94da0b21dbeac36"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"phase":[null,"prospecting"],"number":[null,37],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(120,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a71b1a2d0430fd62736ae','create','{"id":[null,"01a200f7385a71b1a2d0430fd62736ae"],"title":[null,"Imported 0"],"title_key":[null,"imported 0"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,4294967296],"outcome":[null,"open"],"entered_at":[null,1795312531545931],"opened_at":[null,1795312531545931],"amount":[null,0],"currency":[null,"CHF"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"last_touch_at":[null,1795312531545931],"number":[null,4],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(121,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a72c88182c2c6772ff9f1','create','{"id":[null,"01a200f7385a72c88182c2c6772ff9f1"],"title":[null,"Imported 1"],"title_key":[null,"imported 1"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,8589934592],"outcome":[null,"open"],"entered_at":[null,1795312531546166],"opened_at":[null,1795312531546166],"amount":[null,10000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"last_touch_at":[null,1795312531546166],"number":[null,5],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(122,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a734495852950f0a12d40','create','{"id":[null,"01a200f7385a734495852950f0a12d40"],"title":[null,"Imported 2"],"title_key":[null,"imported 2"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,12884901888],"outcome":[null,"open"],"entered_at":[null,1795312531546199],"opened_at":[null,1795312531546199],"amount":[null,20000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"last_touch_at":[null,1795312531546199],"number":[null,6],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(123,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a73c38e5323b67e2d07c3','create','{"id":[null,"01a200f7385a73c38e5323b67e2d07c3"],"title":[null,"Imported 3"],"title_key":[null,"imported 3"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,17179869184],"outcome":[null,"open"],"entered_at":[null,1795312531546229],"opened_at":[null,1795312531546229],"amount":[null,30000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"last_touch_at":[null,1795312531546229],"number":[null,7],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(124,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a744495d67b221016d507','create','{"id":[null,"01a200f7385a744495d67b221016d507"],"title":[null,"Imported 4"],"title_key":[null,"imported 4"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,21474836480],"outcome":[null,"open"],"entered_at":[null,1795312531546262],"opened_at":[null,1795312531546262],"amount":[null,40000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"last_touch_at":[null,1795312531546262],"number":[null,8],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(125,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a74af9a11aa6723b26dc7','create','{"id":[null,"01a200f7385a74af9a11aa6723b26dc7"],"title":[null,"Imported 5"],"title_key":[null,"imported 5"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,25769803776],"outcome":[null,"open"],"entered_at":[null,1795312531546288],"opened_at":[null,1795312531546288],"amount":[null,50000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"last_touch_at":[null,1795312531546288],"number":[null,9],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(126,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a752693652e7472c265b0','create','{"id":[null,"01a200f7385a752693652e7472c265b0"],"title":[null,"Imported 6"],"title_key":[null,"imported 6"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,30064771072],"outcome":[null,"open"],"entered_at":[null,1795312531546317],"opened_at":[null,1795312531546317],"amount":[null,60000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"last_touch_at":[null,1795312531546317],"number":[null,10],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(127,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a75a8921ea8bfd901d0e7','create','{"id":[null,"01a200f7385a75a8921ea8bfd901d0e7"],"title":[null,"Imported 7"],"title_key":[null,"imported 7"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,34359738368],"outcome":[null,"open"],"entered_at":[null,1795312531546346],"opened_at":[null,1795312531546346],"amount":[null,70000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"last_touch_at":[null,1795312531546346],"number":[null,11],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(128,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7628a61b624fad7ef386','create','{"id":[null,"01a200f7385a7628a61b624fad7ef386"],"title":[null,"Imported 8"],"title_key":[null,"imported 8"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,38654705664],"outcome":[null,"open"],"entered_at":[null,1795312531546380],"opened_at":[null,1795312531546380],"amount":[null,80000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"last_touch_at":[null,1795312531546380],"number":[null,12],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(129,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a768b8e4971cd2aeb4399','create','{"id":[null,"01a200f7385a768b8e4971cd2aeb4399"],"title":[null,"Imported 9"],"title_key":[null,"imported 9"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,42949672960],"outcome":[null,"open"],"entered_at":[null,1795312531546405],"opened_at":[null,1795312531546405],"amount":[null,90000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"last_touch_at":[null,1795312531546405],"number":[null,13],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(130,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a76e68eae81b8fb21d74c','create','{"id":[null,"01a200f7385a76e68eae81b8fb21d74c"],"title":[null,"Imported 10"],"title_key":[null,"imported 10"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,47244640256],"outcome":[null,"open"],"entered_at":[null,1795312531546428],"opened_at":[null,1795312531546428],"amount":[null,100000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"last_touch_at":[null,1795312531546428],"number":[null,14],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(131,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a773c9efdb4e9f09dc163','create','{"id":[null,"01a200f7385a773c9efdb4e9f09dc163"],"title":[null,"Imported 11"],"title_key":[null,"imported 11"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,51539607552],"outcome":[null,"open"],"entered_at":[null,1795312531546449],"opened_at":[null,1795312531546449],"amount":[null,110000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"last_touch_at":[null,1795312531546449],"number":[null,15],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(132,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a779383a295e33915955d','create','{"id":[null,"01a200f7385a779383a295e33915955d"],"title":[null,"Imported 12"],"title_key":[null,"imported 12"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,55834574848],"outcome":[null,"open"],"entered_at":[null,1795312531546470],"opened_at":[null,1795312531546470],"amount":[null,120000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"last_touch_at":[null,1795312531546470],"number":[null,16],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(133,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a77e596bafb76c94e22ac','create','{"id":[null,"01a200f7385a77e596bafb76c94e22ac"],"title":[null,"Imported 13"],"title_key":[null,"imported 13"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,60129542144],"outcome":[null,"open"],"entered_at":[null,1795312531546490],"opened_at":[null,1795312531546490],"amount":[null,130000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"last_touch_at":[null,1795312531546490],"number":[null,17],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(134,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7834987ab09f4ba4f362','create','{"id":[null,"01a200f7385a7834987ab09f4ba4f362"],"title":[null,"Imported 14"],"title_key":[null,"imported 14"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,64424509440],"outcome":[null,"open"],"entered_at":[null,1795312531546509],"opened_at":[null,1795312531546509],"amount":[null,140000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"last_touch_at":[null,1795312531546509],"number":[null,18],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(135,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a78829b145f4e59197ec0','create','{"id":[null,"01a200f7385a78829b145f4e59197ec0"],"title":[null,"Imported 15"],"title_key":[null,"imported 15"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,68719476736],"outcome":[null,"open"],"entered_at":[null,1795312531546528],"opened_at":[null,1795312531546528],"amount":[null,150000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"last_touch_at":[null,1795312531546528],"number":[null,19],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(136,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a78d689f9676ee16d4a40','create','{"id":[null,"01a200f7385a78d689f9676ee16d4a40"],"title":[null,"Imported 16"],"title_key":[null,"imported 16"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,73014444032],"outcome":[null,"open"],"entered_at":[null,1795312531546549],"opened_at":[null,1795312531546549],"amount":[null,160000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"last_touch_at":[null,1795312531546549],"number":[null,20],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(137,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7932bb5cb49c8a9bfe10','create','{"id":[null,"01a200f7385a7932bb5cb49c8a9bfe10"],"title":[null,"Imported 17"],"title_key":[null,"imported 17"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,77309411328],"outcome":[null,"open"],"entered_at":[null,1795312531546571],"opened_at":[null,1795312531546571],"amount":[null,170000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"last_touch_at":[null,1795312531546571],"number":[null,21],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(138,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7980be7083330159bf17','create','{"id":[null,"01a200f7385a7980be7083330159bf17"],"title":[null,"Imported 18"],"title_key":[null,"imported 18"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,81604378624],"outcome":[null,"open"],"entered_at":[null,1795312531546590],"opened_at":[null,1795312531546590],"amount":[null,180000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"last_touch_at":[null,1795312531546590],"number":[null,22],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(139,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a79cdb0c955aef87fcd37','create','{"id":[null,"01a200f7385a79cdb0c955aef87fcd37"],"title":[null,"Imported 19"],"title_key":[null,"imported 19"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,85899345920],"outcome":[null,"open"],"entered_at":[null,1795312531546609],"opened_at":[null,1795312531546609],"amount":[null,190000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"last_touch_at":[null,1795312531546609],"number":[null,23],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(140,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7a198d3c1a5600156c6b','create','{"id":[null,"01a200f7385a7a198d3c1a5600156c6b"],"title":[null,"Imported 20"],"title_key":[null,"imported 20"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,90194313216],"outcome":[null,"open"],"entered_at":[null,1795312531546628],"opened_at":[null,1795312531546628],"amount":[null,200000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"last_touch_at":[null,1795312531546628],"number":[null,24],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(141,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7a65a2cf122972e80d41','create','{"id":[null,"01a200f7385a7a65a2cf122972e80d41"],"title":[null,"Imported 21"],"title_key":[null,"imported 21"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,94489280512],"outcome":[null,"open"],"entered_at":[null,1795312531546646],"opened_at":[null,1795312531546646],"amount":[null,210000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"last_touch_at":[null,1795312531546646],"number":[null,25],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(142,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7abbaf1b03951546e888','create','{"id":[null,"01a200f7385a7abbaf1b03951546e888"],"title":[null,"Imported 22"],"title_key":[null,"imported 22"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,98784247808],"outcome":[null,"open"],"entered_at":[null,1795312531546667],"opened_at":[null,1795312531546667],"amount":[null,220000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"last_touch_at":[null,1795312531546667],"number":[null,26],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(143,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7b06ab952453562e22c6','create','{"id":[null,"01a200f7385a7b06ab952453562e22c6"],"title":[null,"Imported 23"],"title_key":[null,"imported 23"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,103079215104],"outcome":[null,"open"],"entered_at":[null,1795312531546686],"opened_at":[null,1795312531546686],"amount":[null,230000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"last_touch_at":[null,1795312531546686],"number":[null,27],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(144,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7b4e9511323262e8e2e7','create','{"id":[null,"01a200f7385a7b4e9511323262e8e2e7"],"title":[null,"Imported 24"],"title_key":[null,"imported 24"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,107374182400],"outcome":[null,"open"],"entered_at":[null,1795312531546703],"opened_at":[null,1795312531546703],"amount":[null,240000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"last_touch_at":[null,1795312531546703],"number":[null,28],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(145,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7b9a852d8eb27c569a07','create','{"id":[null,"01a200f7385a7b9a852d8eb27c569a07"],"title":[null,"Imported 25"],"title_key":[null,"imported 25"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,111669149696],"outcome":[null,"open"],"entered_at":[null,1795312531546722],"opened_at":[null,1795312531546722],"amount":[null,250000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"last_touch_at":[null,1795312531546722],"number":[null,29],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(146,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7beba34bf5a6523333a8','create','{"id":[null,"01a200f7385a7beba34bf5a6523333a8"],"title":[null,"Imported 26"],"title_key":[null,"imported 26"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,115964116992],"outcome":[null,"open"],"entered_at":[null,1795312531546742],"opened_at":[null,1795312531546742],"amount":[null,260000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"last_touch_at":[null,1795312531546742],"number":[null,30],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(147,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7c519ec919a1302a31df','create','{"id":[null,"01a200f7385a7c519ec919a1302a31df"],"title":[null,"Imported 27"],"title_key":[null,"imported 27"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,120259084288],"outcome":[null,"open"],"entered_at":[null,1795312531546767],"opened_at":[null,1795312531546767],"amount":[null,270000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"last_touch_at":[null,1795312531546767],"number":[null,31],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(148,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7c9f8c2d7558bc8a761c','create','{"id":[null,"01a200f7385a7c9f8c2d7558bc8a761c"],"title":[null,"Imported 28"],"title_key":[null,"imported 28"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,124554051584],"outcome":[null,"open"],"entered_at":[null,1795312531546786],"opened_at":[null,1795312531546786],"amount":[null,280000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"last_touch_at":[null,1795312531546786],"number":[null,32],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(149,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7ceb96acecf2463e4e76','create','{"id":[null,"01a200f7385a7ceb96acecf2463e4e76"],"title":[null,"Imported 29"],"title_key":[null,"imported 29"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,128849018880],"outcome":[null,"open"],"entered_at":[null,1795312531546804],"opened_at":[null,1795312531546804],"amount":[null,290000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"last_touch_at":[null,1795312531546804],"number":[null,33],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(150,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7d359e3ceae01b7ae0ed','create','{"id":[null,"01a200f7385a7d359e3ceae01b7ae0ed"],"title":[null,"Imported 30"],"title_key":[null,"imported 30"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,133143986176],"outcome":[null,"open"],"entered_at":[null,1795312531546822],"opened_at":[null,1795312531546822],"amount":[null,300000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"last_touch_at":[null,1795312531546822],"number":[null,34],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(151,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7d7da086887c979a7f2a','create','{"id":[null,"01a200f7385a7d7da086887c979a7f2a"],"title":[null,"Imported 31"],"title_key":[null,"imported 31"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,137438953472],"outcome":[null,"open"],"entered_at":[null,1795312531546840],"opened_at":[null,1795312531546840],"amount":[null,310000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"last_touch_at":[null,1795312531546840],"number":[null,35],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(152,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7dcb9253b8841217c8aa','create','{"id":[null,"01a200f7385a7dcb9253b8841217c8aa"],"title":[null,"Imported 32"],"title_key":[null,"imported 32"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,141733920768],"outcome":[null,"open"],"entered_at":[null,1795312531546859],"opened_at":[null,1795312531546859],"amount":[null,320000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"last_touch_at":[null,1795312531546859],"number":[null,36],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(153,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7e17b7aa9b4b4b30c68c','create','{"id":[null,"01a200f7385a7e17b7aa9b4b4b30c68c"],"title":[null,"Imported 33"],"title_key":[null,"imported 33"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,146028888064],"outcome":[null,"open"],"entered_at":[null,1795312531546877],"opened_at":[null,1795312531546877],"amount":[null,330000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ca6bdd3961d1ec64c4f"],"last_touch_at":[null,1795312531546877],"number":[null,37],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(154,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7e66bbfbf9d665804c29','create','{"id":[null,"01a200f7385a7e66bbfbf9d665804c29"],"title":[null,"Imported 34"],"title_key":[null,"imported 34"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,150323855360],"outcome":[null,"open"],"entered_at":[null,1795312531546897],"opened_at":[null,1795312531546897],"amount":[null,340000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577d4a8295bf19aeb66b81"],"last_touch_at":[null,1795312531546897],"number":[null,38],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(155,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7ebb8c9cbae3e08e4f2f','create','{"id":[null,"01a200f7385a7ebb8c9cbae3e08e4f2f"],"title":[null,"Imported 35"],"title_key":[null,"imported 35"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,154618822656],"outcome":[null,"open"],"entered_at":[null,1795312531546917],"opened_at":[null,1795312531546917],"amount":[null,350000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577651b9685d3bf2745bda"],"last_touch_at":[null,1795312531546917],"number":[null,39],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(156,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7f1da6f7c9001bf839a2','create','{"id":[null,"01a200f7385a7f1da6f7c9001bf839a2"],"title":[null,"Imported 36"],"title_key":[null,"imported 36"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,158913789952],"outcome":[null,"open"],"entered_at":[null,1795312531546940],"opened_at":[null,1795312531546940],"amount":[null,360000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577a24bdc4e3b9b5de77d1"],"last_touch_at":[null,1795312531546940],"number":[null,40],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(157,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7f6f9c6554f996c935aa','create','{"id":[null,"01a200f7385a7f6f9c6554f996c935aa"],"title":[null,"Imported 37"],"title_key":[null,"imported 37"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,163208757248],"outcome":[null,"open"],"entered_at":[null,1795312531546961],"opened_at":[null,1795312531546961],"amount":[null,370000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577ae2904e9bed656ea243"],"last_touch_at":[null,1795312531546961],"number":[null,41],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(158,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385a7fc180d066be00d816ba','create','{"id":[null,"01a200f7385a7fc180d066be00d816ba"],"title":[null,"Imported 38"],"title_key":[null,"imported 38"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,167503724544],"outcome":[null,"open"],"entered_at":[null,1795312531546981],"opened_at":[null,1795312531546981],"amount":[null,380000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577b7f993ffad29997ce67"],"last_touch_at":[null,1795312531546981],"number":[null,42],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(159,'01a200f73853788d827a0bed325c29e0','deal','01a200f7385b70108cf1a2e9edc020db','create','{"id":[null,"01a200f7385b70108cf1a2e9edc020db"],"title":[null,"Imported 39"],"title_key":[null,"imported 39"],"pipeline_id":[null,"01a200f737ef72a79137513705979379"],"stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"position":[null,171798691840],"outcome":[null,"open"],"entered_at":[null,1795312531547001],"opened_at":[null,1795312531547001],"amount":[null,390000],"currency":[null,"CHF"],"company_id":[null,"01a200f738577c21b884cde7e357aefe"],"last_touch_at":[null,1795312531547001],"number":[null,43],"version":[null,1],"created_at":[null,1795312531539551]}');
INSERT INTO change VALUES(160,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7dee89e775f03a3ba4ed','create','{"id":[null,"01a200f7385b7dee89e775f03a3ba4ed"],"deal_id":[null,"01a200f7385a71b1a2d0430fd62736ae"],"contact_id":[null,"01a200f7385779bcbf4c4cdd5859163d"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(161,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7def8284cf5d00c0d580','create','{"id":[null,"01a200f7385b7def8284cf5d00c0d580"],"deal_id":[null,"01a200f7385a72c88182c2c6772ff9f1"],"contact_id":[null,"01a200f738577a91bc3481942f570c5c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(162,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df0893295e466999b7c','create','{"id":[null,"01a200f7385b7df0893295e466999b7c"],"deal_id":[null,"01a200f7385a734495852950f0a12d40"],"contact_id":[null,"01a200f738577b39a384673fdd06704b"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(163,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df182fcb0b3bbb36f79','create','{"id":[null,"01a200f7385b7df182fcb0b3bbb36f79"],"deal_id":[null,"01a200f7385a73c38e5323b67e2d07c3"],"contact_id":[null,"01a200f738577be3951057c23dec64f4"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(164,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df28427879bf2d98df1','create','{"id":[null,"01a200f7385b7df28427879bf2d98df1"],"deal_id":[null,"01a200f7385a744495d67b221016d507"],"contact_id":[null,"01a200f738577c70bd3df8581c4d142e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(165,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df39fc33b7ee3bd83cf','create','{"id":[null,"01a200f7385b7df39fc33b7ee3bd83cf"],"deal_id":[null,"01a200f7385a74af9a11aa6723b26dc7"],"contact_id":[null,"01a200f738577d1182ab991bf3892d83"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(166,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df49951fc37b00deba9','create','{"id":[null,"01a200f7385b7df49951fc37b00deba9"],"deal_id":[null,"01a200f7385a752693652e7472c265b0"],"contact_id":[null,"01a200f738577d97bcd066486dfa1d35"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(167,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df58e14c979e409f729','create','{"id":[null,"01a200f7385b7df58e14c979e409f729"],"deal_id":[null,"01a200f7385a75a8921ea8bfd901d0e7"],"contact_id":[null,"01a200f738577e19a40bc72b8278273a"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(168,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df6a2e5427c3553641b','create','{"id":[null,"01a200f7385b7df6a2e5427c3553641b"],"deal_id":[null,"01a200f7385a7628a61b624fad7ef386"],"contact_id":[null,"01a200f738577e71989bb45a54ae0a30"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(169,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df7a0719b512b04ba9e','create','{"id":[null,"01a200f7385b7df7a0719b512b04ba9e"],"deal_id":[null,"01a200f7385a768b8e4971cd2aeb4399"],"contact_id":[null,"01a200f738577ec7bc385ccddd7cb043"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(170,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df89abcc74b50e621d8','create','{"id":[null,"01a200f7385b7df89abcc74b50e621d8"],"deal_id":[null,"01a200f7385a76e68eae81b8fb21d74c"],"contact_id":[null,"01a200f738577f128da3626a7d995121"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(171,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7df9880e6528c60d1463','create','{"id":[null,"01a200f7385b7df9880e6528c60d1463"],"deal_id":[null,"01a200f7385a773c9efdb4e9f09dc163"],"contact_id":[null,"01a200f738577f5985d132eecb6dc619"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(172,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7dfaadb09db91c80e61e','create','{"id":[null,"01a200f7385b7dfaadb09db91c80e61e"],"deal_id":[null,"01a200f7385a779383a295e33915955d"],"contact_id":[null,"01a200f738577fa0ad32384b239c075f"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(173,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7dfba350735f8310e5b7','create','{"id":[null,"01a200f7385b7dfba350735f8310e5b7"],"deal_id":[null,"01a200f7385a77e596bafb76c94e22ac"],"contact_id":[null,"01a200f738577fe6adc38d3bab31f834"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(174,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7dfc913cca8b66a551ba','create','{"id":[null,"01a200f7385b7dfc913cca8b66a551ba"],"deal_id":[null,"01a200f7385a7834987ab09f4ba4f362"],"contact_id":[null,"01a200f73858702bafcaf0b6de82c325"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(175,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7dfda00d37564839993d','create','{"id":[null,"01a200f7385b7dfda00d37564839993d"],"deal_id":[null,"01a200f7385a78829b145f4e59197ec0"],"contact_id":[null,"01a200f7385871b3a5333494767c4119"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(176,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7dfe921f14625c60961d','create','{"id":[null,"01a200f7385b7dfe921f14625c60961d"],"deal_id":[null,"01a200f7385a78d689f9676ee16d4a40"],"contact_id":[null,"01a200f7385872138ac0c15bc48908d7"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(177,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7dff9cddb74a3a2d2bd4','create','{"id":[null,"01a200f7385b7dff9cddb74a3a2d2bd4"],"deal_id":[null,"01a200f7385a7932bb5cb49c8a9bfe10"],"contact_id":[null,"01a200f73858725886ea82ca7c5be124"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(178,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e00bdb5ecdd092ac256','create','{"id":[null,"01a200f7385b7e00bdb5ecdd092ac256"],"deal_id":[null,"01a200f7385a7980be7083330159bf17"],"contact_id":[null,"01a200f73858729daa8af24e3ae5c8fc"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(179,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e0186817874a783db47','create','{"id":[null,"01a200f7385b7e0186817874a783db47"],"deal_id":[null,"01a200f7385a79cdb0c955aef87fcd37"],"contact_id":[null,"01a200f7385872df85ffb4f873746465"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(180,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e02841efaec4b4b3979','create','{"id":[null,"01a200f7385b7e02841efaec4b4b3979"],"deal_id":[null,"01a200f7385a7a198d3c1a5600156c6b"],"contact_id":[null,"01a200f7385873218e46cd4d69bad28f"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(181,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e03bc9aa6f790a99e85','create','{"id":[null,"01a200f7385b7e03bc9aa6f790a99e85"],"deal_id":[null,"01a200f7385a7a65a2cf122972e80d41"],"contact_id":[null,"01a200f73858736eae53a396837157b5"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(182,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e04a80ce5cd6fcdc88b','create','{"id":[null,"01a200f7385b7e04a80ce5cd6fcdc88b"],"deal_id":[null,"01a200f7385a7abbaf1b03951546e888"],"contact_id":[null,"01a200f7385873af9ae86872ba65dd12"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(183,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e05b93083626ef28400','create','{"id":[null,"01a200f7385b7e05b93083626ef28400"],"deal_id":[null,"01a200f7385a7b06ab952453562e22c6"],"contact_id":[null,"01a200f7385873f1aa849bdc0851ff3c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(184,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e06878d96c6a3419e86','create','{"id":[null,"01a200f7385b7e06878d96c6a3419e86"],"deal_id":[null,"01a200f7385a7b4e9511323262e8e2e7"],"contact_id":[null,"01a200f738587438ba5fd420a416b696"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(185,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e07a836a7e64fc1175d','create','{"id":[null,"01a200f7385b7e07a836a7e64fc1175d"],"deal_id":[null,"01a200f7385a7b9a852d8eb27c569a07"],"contact_id":[null,"01a200f7385874778d2a1f764978570a"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(186,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e08b68f5c740f9e77ed','create','{"id":[null,"01a200f7385b7e08b68f5c740f9e77ed"],"deal_id":[null,"01a200f7385a7beba34bf5a6523333a8"],"contact_id":[null,"01a200f7385874bfbcd6fc96254aef1e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(187,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e098f12e769b992f9d9','create','{"id":[null,"01a200f7385b7e098f12e769b992f9d9"],"deal_id":[null,"01a200f7385a7c519ec919a1302a31df"],"contact_id":[null,"01a200f7385875019a8496aeecae94ce"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(188,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e0a9683c4b51f635c6f','create','{"id":[null,"01a200f7385b7e0a9683c4b51f635c6f"],"deal_id":[null,"01a200f7385a7c9f8c2d7558bc8a761c"],"contact_id":[null,"01a200f738587543b6c24653aa4b5878"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(189,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e0bb17ecc1462def6d0','create','{"id":[null,"01a200f7385b7e0bb17ecc1462def6d0"],"deal_id":[null,"01a200f7385a7ceb96acecf2463e4e76"],"contact_id":[null,"01a200f7385875828c18bca80baa7fc9"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(190,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e0cbb722b0bdc0bf961','create','{"id":[null,"01a200f7385b7e0cbb722b0bdc0bf961"],"deal_id":[null,"01a200f7385a7d359e3ceae01b7ae0ed"],"contact_id":[null,"01a200f7385875c3b74be1763498dc53"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(191,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e0d8247c396299a5857','create','{"id":[null,"01a200f7385b7e0d8247c396299a5857"],"deal_id":[null,"01a200f7385a7d7da086887c979a7f2a"],"contact_id":[null,"01a200f7385876059b6758538ab9bca9"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(192,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e0e9b02a23eefdfb5a7','create','{"id":[null,"01a200f7385b7e0e9b02a23eefdfb5a7"],"deal_id":[null,"01a200f7385a7dcb9253b8841217c8aa"],"contact_id":[null,"01a200f73858764581522c6e37ac59b2"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(193,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e0fa9a730e36648f485','create','{"id":[null,"01a200f7385b7e0fa9a730e36648f485"],"deal_id":[null,"01a200f7385a7e17b7aa9b4b4b30c68c"],"contact_id":[null,"01a200f73858768f992034332b40587d"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(194,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e10ae4c7965ba3a1286','create','{"id":[null,"01a200f7385b7e10ae4c7965ba3a1286"],"deal_id":[null,"01a200f7385a7e66bbfbf9d665804c29"],"contact_id":[null,"01a200f7385876cfa94da0b21dbeac36"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(195,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e11ab1b72b2530219e1','create','{"id":[null,"01a200f7385b7e11ab1b72b2530219e1"],"deal_id":[null,"01a200f7385a7ebb8c9cbae3e08e4f2f"],"contact_id":[null,"01a200f7385779bcbf4c4cdd5859163d"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(196,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e12a3e3495a5c38d777','create','{"id":[null,"01a200f7385b7e12a3e3495a5c38d777"],"deal_id":[null,"01a200f7385a7f1da6f7c9001bf839a2"],"contact_id":[null,"01a200f738577a91bc3481942f570c5c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(197,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e1395d6c79940d8867c','create','{"id":[null,"01a200f7385b7e1395d6c79940d8867c"],"deal_id":[null,"01a200f7385a7f6f9c6554f996c935aa"],"contact_id":[null,"01a200f738577b39a384673fdd06704b"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(198,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e1498e6f440594ca746','create','{"id":[null,"01a200f7385b7e1498e6f440594ca746"],"deal_id":[null,"01a200f7385a7fc180d066be00d816ba"],"contact_id":[null,"01a200f738577be3951057c23dec64f4"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(199,'01a200f73853788d827a0bed325c29e0','deal_contact','01a200f7385b7e15951fd350b785a602','create','{"id":[null,"01a200f7385b7e15951fd350b785a602"],"deal_id":[null,"01a200f7385b70108cf1a2e9edc020db"],"contact_id":[null,"01a200f738577c70bd3df8581c4d142e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(200,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a71f08a19b2d7237409c9','create','{"id":[null,"01a200f7385a71f08a19b2d7237409c9"],"deal_id":[null,"01a200f7385a71b1a2d0430fd62736ae"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531545931],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(201,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a72e39ff60368bc8fdd78','create','{"id":[null,"01a200f7385a72e39ff60368bc8fdd78"],"deal_id":[null,"01a200f7385a72c88182c2c6772ff9f1"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546166],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(202,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a735a83edf1161618a687','create','{"id":[null,"01a200f7385a735a83edf1161618a687"],"deal_id":[null,"01a200f7385a734495852950f0a12d40"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546199],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(203,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a73dcada30c481aefb837','create','{"id":[null,"01a200f7385a73dcada30c481aefb837"],"deal_id":[null,"01a200f7385a73c38e5323b67e2d07c3"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546229],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(204,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a745ba468265a347856ab','create','{"id":[null,"01a200f7385a745ba468265a347856ab"],"deal_id":[null,"01a200f7385a744495d67b221016d507"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546262],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(205,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a74d89300bad5caf7617e','create','{"id":[null,"01a200f7385a74d89300bad5caf7617e"],"deal_id":[null,"01a200f7385a74af9a11aa6723b26dc7"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546288],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(206,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a753a9c4f24ff5495da60','create','{"id":[null,"01a200f7385a753a9c4f24ff5495da60"],"deal_id":[null,"01a200f7385a752693652e7472c265b0"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546317],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(207,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a75bd92569dacacaefe9e','create','{"id":[null,"01a200f7385a75bd92569dacacaefe9e"],"deal_id":[null,"01a200f7385a75a8921ea8bfd901d0e7"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546346],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(208,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a763e90e8b40a1732240f','create','{"id":[null,"01a200f7385a763e90e8b40a1732240f"],"deal_id":[null,"01a200f7385a7628a61b624fad7ef386"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546380],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(209,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a769f8c1c9e0c383210a3','create','{"id":[null,"01a200f7385a769f8c1c9e0c383210a3"],"deal_id":[null,"01a200f7385a768b8e4971cd2aeb4399"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546405],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(210,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a76f99e4319d6e35094d6','create','{"id":[null,"01a200f7385a76f99e4319d6e35094d6"],"deal_id":[null,"01a200f7385a76e68eae81b8fb21d74c"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546428],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(211,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a774ead4112aa3b582a37','create','{"id":[null,"01a200f7385a774ead4112aa3b582a37"],"deal_id":[null,"01a200f7385a773c9efdb4e9f09dc163"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546449],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(212,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a77a5817d7e9a48be92c9','create','{"id":[null,"01a200f7385a77a5817d7e9a48be92c9"],"deal_id":[null,"01a200f7385a779383a295e33915955d"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546470],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(213,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a77f6b624482d206be708','create','{"id":[null,"01a200f7385a77f6b624482d206be708"],"deal_id":[null,"01a200f7385a77e596bafb76c94e22ac"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546490],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(214,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7846949f483b7112fa4f','create','{"id":[null,"01a200f7385a7846949f483b7112fa4f"],"deal_id":[null,"01a200f7385a7834987ab09f4ba4f362"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546509],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(215,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a789b8204a6bf1b0fa0f5','create','{"id":[null,"01a200f7385a789b8204a6bf1b0fa0f5"],"deal_id":[null,"01a200f7385a78829b145f4e59197ec0"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546528],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(216,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a78ef823670513e1d7a19','create','{"id":[null,"01a200f7385a78ef823670513e1d7a19"],"deal_id":[null,"01a200f7385a78d689f9676ee16d4a40"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546549],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(217,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7943af16b8e400e1919d','create','{"id":[null,"01a200f7385a7943af16b8e400e1919d"],"deal_id":[null,"01a200f7385a7932bb5cb49c8a9bfe10"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546571],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(218,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7991ba9cf65cfd22675e','create','{"id":[null,"01a200f7385a7991ba9cf65cfd22675e"],"deal_id":[null,"01a200f7385a7980be7083330159bf17"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546590],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(219,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a79de934836a60f502df3','create','{"id":[null,"01a200f7385a79de934836a60f502df3"],"deal_id":[null,"01a200f7385a79cdb0c955aef87fcd37"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546609],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(220,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7a2aa46d8c8ba4fe2415','create','{"id":[null,"01a200f7385a7a2aa46d8c8ba4fe2415"],"deal_id":[null,"01a200f7385a7a198d3c1a5600156c6b"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546628],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(221,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7a76b00d618bb57fb897','create','{"id":[null,"01a200f7385a7a76b00d618bb57fb897"],"deal_id":[null,"01a200f7385a7a65a2cf122972e80d41"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546646],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(222,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7accb7c9c53ef8c2449e','create','{"id":[null,"01a200f7385a7accb7c9c53ef8c2449e"],"deal_id":[null,"01a200f7385a7abbaf1b03951546e888"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546667],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(223,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7b1798cb1b809c0d3f9c','create','{"id":[null,"01a200f7385a7b1798cb1b809c0d3f9c"],"deal_id":[null,"01a200f7385a7b06ab952453562e22c6"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546686],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(224,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7b608b753247d87c0703','create','{"id":[null,"01a200f7385a7b608b753247d87c0703"],"deal_id":[null,"01a200f7385a7b4e9511323262e8e2e7"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546703],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(225,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7bb2a12d78e7f7948e8c','create','{"id":[null,"01a200f7385a7bb2a12d78e7f7948e8c"],"deal_id":[null,"01a200f7385a7b9a852d8eb27c569a07"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546722],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(226,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7c19b1d7364c170a8664','create','{"id":[null,"01a200f7385a7c19b1d7364c170a8664"],"deal_id":[null,"01a200f7385a7beba34bf5a6523333a8"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546742],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(227,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7c62869cad35757ccb1d','create','{"id":[null,"01a200f7385a7c62869cad35757ccb1d"],"deal_id":[null,"01a200f7385a7c519ec919a1302a31df"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546767],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(228,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7cb0b0457ffb30ec14fc','create','{"id":[null,"01a200f7385a7cb0b0457ffb30ec14fc"],"deal_id":[null,"01a200f7385a7c9f8c2d7558bc8a761c"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546786],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(229,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7cfca36665bab64ba81a','create','{"id":[null,"01a200f7385a7cfca36665bab64ba81a"],"deal_id":[null,"01a200f7385a7ceb96acecf2463e4e76"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546804],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(230,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7d46b42bde54c83b87dd','create','{"id":[null,"01a200f7385a7d46b42bde54c83b87dd"],"deal_id":[null,"01a200f7385a7d359e3ceae01b7ae0ed"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546822],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(231,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7d8da50cde394f9478db','create','{"id":[null,"01a200f7385a7d8da50cde394f9478db"],"deal_id":[null,"01a200f7385a7d7da086887c979a7f2a"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546840],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(232,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7ddc9d71d1abd855223a','create','{"id":[null,"01a200f7385a7ddc9d71d1abd855223a"],"deal_id":[null,"01a200f7385a7dcb9253b8841217c8aa"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546859],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(233,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7e2a93e99dce3bba7c4e','create','{"id":[null,"01a200f7385a7e2a93e99dce3bba7c4e"],"deal_id":[null,"01a200f7385a7e17b7aa9b4b4b30c68c"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546877],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(234,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7e7b9cce79ab5f5ab394','create','{"id":[null,"01a200f7385a7e7b9cce79ab5f5ab394"],"deal_id":[null,"01a200f7385a7e66bbfbf9d665804c29"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546897],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(235,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7ed6a281c7fa5227bd6b','create','{"id":[null,"01a200f7385a7ed6a281c7fa5227bd6b"],"deal_id":[null,"01a200f7385a7ebb8c9cbae3e08e4f2f"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546917],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(236,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7f30b781c417123107c1','create','{"id":[null,"01a200f7385a7f30b781c417123107c1"],"deal_id":[null,"01a200f7385a7f1da6f7c9001bf839a2"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546940],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(237,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7f81a5b5336c55de0d03','create','{"id":[null,"01a200f7385a7f81a5b5336c55de0d03"],"deal_id":[null,"01a200f7385a7f6f9c6554f996c935aa"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546961],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(238,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385a7fd39ae2a672e465bcb6','create','{"id":[null,"01a200f7385a7fd39ae2a672e465bcb6"],"deal_id":[null,"01a200f7385a7fc180d066be00d816ba"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531546981],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(239,'01a200f73853788d827a0bed325c29e0','transition','01a200f7385b70239d1732332925da12','create','{"id":[null,"01a200f7385b70239d1732332925da12"],"deal_id":[null,"01a200f7385b70108cf1a2e9edc020db"],"seq":[null,1],"to_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"at":[null,1795312531547001],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(240,'01a200f7385f723281251e9cf33de9ba','transition','01a200f7385f76efb31b4311deb8dbf4','create','{"id":[null,"01a200f7385f76efb31b4311deb8dbf4"],"deal_id":[null,"01a200f7383570c984492bc17fc1e471"],"seq":[null,2],"from_stage_id":[null,"01a200f737ef73a188a20366695cda15"],"to_stage_id":[null,"01a200f737ef76aa95c289b56f02595c"],"at":[null,1795312531551400],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"for a test"],"probability":[null,40],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(241,'01a200f7385f723281251e9cf33de9ba','deal','01a200f7383570c984492bc17fc1e471','update','{"stage_id":["01a200f737ef73a188a20366695cda15","01a200f737ef76aa95c289b56f02595c"],"position":[-8589934592,0],"entered_at":[1795312531509024,1795312531551400],"last_touch_at":[1795312531509024,1795312531551148]}');
INSERT INTO change VALUES(242,'01a200f738607b608a71bd4a4128a716','deal','01a200f7382e75b1955c307ce5356b2b','update','{"position":[0,176093659136]}');
INSERT INTO change VALUES(243,'01a200f738617aafa15f56d91ca12cd2','deal','01a200f7382e75b1955c307ce5356b2b','update','{"position":[176093659136,0]}');
INSERT INTO change VALUES(244,'01a200f738637c20ab499ba3e36eff6d','deal','01a200f7382e75b1955c307ce5356b2b','update','{"position":[0,176093659136]}');
INSERT INTO change VALUES(245,'01a200f738657eca8c07bf9d894a9df4','deal','01a200f7382e75b1955c307ce5356b2b','update','{"amount":[200000,250000]}');
INSERT INTO change VALUES(246,'01a200f738657eca8c07bf9d894a9df4','transition','01a200f73866768b9eb3901ad0d05676','create','{"id":[null,"01a200f73866768b9eb3901ad0d05676"],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"seq":[null,3],"from_stage_id":[null,"01a200f737ef74f8a92a8a25d9fbfdca"],"to_stage_id":[null,"01a200f737ef79cf8706e2dada37da47"],"at":[null,1795312531558382],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"for a test"],"probability":[null,100],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(247,'01a200f738657eca8c07bf9d894a9df4','deal','01a200f7382e75b1955c307ce5356b2b','update','{"stage_id":["01a200f737ef74f8a92a8a25d9fbfdca","01a200f737ef79cf8706e2dada37da47"],"position":[176093659136,0],"outcome":["open","won"],"entered_at":[1795312531526397,1795312531558382],"closed_at":[null,1795312531558382],"last_touch_at":[1795312531525885,1795312531557936]}');
INSERT INTO change VALUES(248,'01a200f738677227bf6d9d72fc9e61db','deal','01a200f738327bdc9a405b07404a64fe','update','{"lost_note":[null,"too dear"]}');
INSERT INTO change VALUES(249,'01a200f738677227bf6d9d72fc9e61db','transition','01a200f73867762d89a31b6eb75f9860','create','{"id":[null,"01a200f73867762d89a31b6eb75f9860"],"deal_id":[null,"01a200f738327bdc9a405b07404a64fe"],"seq":[null,3],"from_stage_id":[null,"01a200f737ef77e78ee2b5da2980d501"],"to_stage_id":[null,"01a200f737ef7a508ad8558ff42a419d"],"at":[null,1795312531559346],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"for a test"],"probability":[null,0],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(250,'01a200f738677227bf6d9d72fc9e61db','deal','01a200f738327bdc9a405b07404a64fe','update','{"stage_id":["01a200f737ef77e78ee2b5da2980d501","01a200f737ef7a508ad8558ff42a419d"],"outcome":["open","lost"],"entered_at":[1795312531531177,1795312531559346],"closed_at":[null,1795312531559346],"last_touch_at":[1795312531527395,1795312531559146]}');
INSERT INTO change VALUES(251,'01a200f73868728e9cff6822034c4c53','deal','01a200f738327bdc9a405b07404a64fe','update','{"lost_note":["too dear",null]}');
INSERT INTO change VALUES(252,'01a200f73868728e9cff6822034c4c53','transition','01a200f738687c2d80420de5e26b0a7b','create','{"id":[null,"01a200f738687c2d80420de5e26b0a7b"],"deal_id":[null,"01a200f738327bdc9a405b07404a64fe"],"seq":[null,4],"from_stage_id":[null,"01a200f737ef7a508ad8558ff42a419d"],"to_stage_id":[null,"01a200f737ef78dfb9605bd9ea6fd22f"],"at":[null,1795312531560737],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"reason":[null,"for a test"],"probability":[null,80],"forced":[null,true],"reverts_id":[null,null]}');
INSERT INTO change VALUES(253,'01a200f73868728e9cff6822034c4c53','deal','01a200f738327bdc9a405b07404a64fe','update','{"stage_id":["01a200f737ef7a508ad8558ff42a419d","01a200f737ef78dfb9605bd9ea6fd22f"],"outcome":["lost","open"],"entered_at":[1795312531559346,1795312531560737],"closed_at":[1795312531559346,null],"last_touch_at":[1795312531559146,1795312531560172]}');
INSERT INTO change VALUES(254,'01a200f7386977bfbb8920b09e2e2646','task','01a200f7386b75c3aae53cadaf139297','create','{"id":[null,"01a200f7386b75c3aae53cadaf139297"],"version":[null,1],"created_at":[null,1795312531561496],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"title":[null,"Call"],"title_key":[null,"call"],"due":[null,"2026-11-24"],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"contact_id":[null,null],"company_id":[null,"01a200f738147b37b042ba478b09f14b"]}');
INSERT INTO change VALUES(255,'01a200f7386c716081cf4b62a1759597','task','01a200f7386c7aa795687daaf0582568','create','{"id":[null,"01a200f7386c7aa795687daaf0582568"],"version":[null,1],"created_at":[null,1795312531564098],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"title":[null,"Write"],"title_key":[null,"write"],"due":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"note":[null,null],"done_at":[null,null],"deal_id":[null,null],"contact_id":[null,null],"company_id":[null,null]}');
INSERT INTO change VALUES(256,'01a200f7386d731f9d3c439817321fc6','task','01a200f7386b75c3aae53cadaf139297','update','{"title":["Call","Call them"],"title_key":["call","call them"]}');
INSERT INTO change VALUES(257,'01a200f7386f7f66b8849c4356a1b736','task','01a200f7387173f1a04fc2ac4dbea6ce','create','{"id":[null,"01a200f7387173f1a04fc2ac4dbea6ce"],"version":[null,1],"created_at":[null,1795312531567975],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"title":[null,"Thank them"],"title_key":[null,"thank them"],"due":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"contact_id":[null,null],"company_id":[null,"01a200f738147b37b042ba478b09f14b"]}');
INSERT INTO change VALUES(258,'01a200f7386f7f66b8849c4356a1b736','task','01a200f73872768598be01543cf2f9e0','create','{"id":[null,"01a200f73872768598be01543cf2f9e0"],"version":[null,1],"created_at":[null,1795312531567975],"hidden_at":[null,null],"number":[null,4],"external_id":[null,null],"title":[null,"Thank them"],"title_key":[null,"thank them"],"due":[null,null],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a200f738327bdc9a405b07404a64fe"],"contact_id":[null,null],"company_id":[null,null]}');
INSERT INTO change VALUES(259,'01a200f738727f1e93d4cb1a3a3c8082','task','01a200f7386b75c3aae53cadaf139297','update','{"due":["2026-11-24","2026-12-01"]}');
INSERT INTO change VALUES(260,'01a200f7387377fcb8cbb6300bcedfa3','task','01a200f7386b75c3aae53cadaf139297','update','{"done_at":[null,1795312531571510]}');
INSERT INTO change VALUES(261,'01a200f7387377fcb8cbb6300bcedfa3','activity','01a200f738737a2cae76023d91353116','create','{"id":[null,"01a200f738737a2cae76023d91353116"],"version":[null,1],"created_at":[null,1795312531571510],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"kind":[null,"note"],"at":[null,1795312531571510],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"subject":[null,"Call them"],"subject_key":[null,"call them"],"body":[null,"They agreed."],"minutes":[null,null],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"contact_id":[null,null],"company_id":[null,"01a200f738147b37b042ba478b09f14b"]}');
INSERT INTO change VALUES(262,'01a200f7387377fcb8cbb6300bcedfa3','deal','01a200f7382e75b1955c307ce5356b2b','update','{"last_touch_at":[1795312531557936,1795312531571510]}');
INSERT INTO change VALUES(263,'01a200f7387377fcb8cbb6300bcedfa3','company','01a200f738147b37b042ba478b09f14b','update','{"last_touch_at":[null,1795312531571510]}');
INSERT INTO change VALUES(264,'01a200f7387574b9b8e55b756424d7be','task','01a200f7386b75c3aae53cadaf139297','update','{"done_at":[1795312531571510,null]}');
INSERT INTO change VALUES(265,'01a200f738757ccd88f9167c565f09cd','task','01a200f7386b75c3aae53cadaf139297','update','{"done_at":[null,1795312531573810]}');
INSERT INTO change VALUES(266,'01a200f738757ccd88f9167c565f09cd','task','01a200f7386c7aa795687daaf0582568','update','{"done_at":[null,1795312531573810]}');
INSERT INTO change VALUES(267,'01a200f73876750baf405f3f66a6027b','activity','01a200f738787516a32ad196b2de8f2d','create','{"id":[null,"01a200f738787516a32ad196b2de8f2d"],"version":[null,1],"created_at":[null,1795312531574326],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"kind":[null,"call"],"at":[null,1795312531575345],"by_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"],"subject":[null,"Terms"],"subject_key":[null,"terms"],"body":[null,"# Terms\nGood news."],"minutes":[null,null],"deal_id":[null,"01a200f7382e75b1955c307ce5356b2b"],"contact_id":[null,null],"company_id":[null,"01a200f738147b37b042ba478b09f14b"]}');
INSERT INTO change VALUES(268,'01a200f73876750baf405f3f66a6027b','deal','01a200f7382e75b1955c307ce5356b2b','update','{"last_touch_at":[1795312531571510,1795312531575345]}');
INSERT INTO change VALUES(269,'01a200f73876750baf405f3f66a6027b','company','01a200f738147b37b042ba478b09f14b','update','{"last_touch_at":[1795312531571510,1795312531575345]}');
INSERT INTO change VALUES(270,'01a200f738797acfa4b559a2695c86c7','activity','01a200f738787516a32ad196b2de8f2d','update','{"minutes":[null,25]}');
INSERT INTO change VALUES(271,'01a200f7387c7fe090a7cde5edf9f565','saved_view','01a200f7387d745db88726435d5b76d1','create','{"id":[null,"01a200f7387d745db88726435d5b76d1"],"version":[null,1],"created_at":[null,1795312531581005],"hidden_at":[null,null],"name":[null,"Mine"],"name_key":[null,"mine"],"screen":[null,"deals"],"filter":[null,"owner:me"],"sort":[null,""],"columns":[null,""],"owner_id":[null,"01a200f737ee74dfb35fe2ffb6e9eb70"]}');
INSERT INTO change VALUES(272,'01a200f7387d7c378f9b0f6208bf516e','contact','01a200f7381b7fae927a014159fd985a','update','{"job_title":[null,"Head of purchasing"]}');
INSERT INTO change VALUES(273,'01a200f7387d7c378f9b0f6208bf516e','contact','01a200f7381e74109cd499211d825977','update','{"job_title":[null,"Head of purchasing"]}');
INSERT INTO change VALUES(274,'01a200f7387f748b94122d0b41546847','saved_view','01a200f7387d745db88726435d5b76d1','update','{"hidden_at":[null,1795312531583297]}');
INSERT INTO change VALUES(275,'01a200f738807045bd9bcd12347abb22','activity','01a200f738787516a32ad196b2de8f2d','update','{"hidden_at":[null,1795312531584055]}');
INSERT INTO change VALUES(276,'01a200f738807045bd9bcd12347abb22','deal','01a200f7382e75b1955c307ce5356b2b','update','{"last_touch_at":[1795312531575345,1795312531571510]}');
INSERT INTO change VALUES(277,'01a200f738807045bd9bcd12347abb22','company','01a200f738147b37b042ba478b09f14b','update','{"last_touch_at":[1795312531575345,1795312531571510]}');
INSERT INTO change VALUES(278,'01a200f73882705b8779693fd1d0eb94','deal','01a200f7383570c984492bc17fc1e471','update','{"hidden_at":[null,1795312531586034]}');
INSERT INTO change VALUES(279,'01a200f738827ba3b063e40ecca04d6b','deal','01a200f7383570c984492bc17fc1e471','update','{"hidden_at":[1795312531586034,null]}');
INSERT INTO change VALUES(280,'01a200f73884716abc26981b2bb1b98b','setting','01a200f73884765b99fc8e9e8217c57f','create','{"id":[null,"01a200f73884765b99fc8e9e8217c57f"],"version":[null,1],"created_at":[null,1795312531588101],"hidden_at":[null,null],"key":[null,"role of user cleo"],"value":[null,"\"sales\""]}');
INSERT INTO change VALUES(281,'01a200f738857c0a84438d804fba78e8','setting','01a200f73884765b99fc8e9e8217c57f','update','{"hidden_at":[null,1795312531589764]}');
INSERT INTO change VALUES(282,'01a200f73886796184dd88e11da5013b','contact','01a200f7381b7fae927a014159fd985a','update','{"hidden_at":[null,1795312531590597]}');
INSERT INTO change VALUES(283,'01a200f73886796184dd88e11da5013b','contact','01a200f7381e74109cd499211d825977','update','{"hidden_at":[null,1795312531590597]}');
INSERT INTO change VALUES(284,'01a200f738877478ae969fced795f0e5','contact','01a200f7381e74109cd499211d825977','update','{"hidden_at":[1795312531590597,null]}');
INSERT INTO change VALUES(285,'01a200f738877478ae969fced795f0e5','contact','01a200f7381b7fae927a014159fd985a','update','{"hidden_at":[1795312531590597,null]}');
INSERT INTO change VALUES(286,'01a200f7388975b5831bd678c5c3ddae','custom_field','01a200f7382a7ab68f8472179f1ea526','update','{"hidden_at":[null,1795312531593369]}');
INSERT INTO change VALUES(287,'01a200f7388b7e9b8b5b188f2522e871','pipeline','01a200f7388c7125b4b58828ab5fb987','create','{"id":[null,"01a200f7388c7125b4b58828ab5fb987"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"name":[null,"Software subscriptions"],"name_key":[null,"software subscriptions"],"card_kind":[null,"deal"],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(288,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c72d5911a43c98a772512','create','{"id":[null,"01a200f7388c72d5911a43c98a772512"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"New lead"],"name_key":[null,"new lead"],"definition":[null,"Somebody signed up, asked for a demo or answered us; nobody has spoken with them."],"kind":[null,"open"],"probability":[null,5],"category":[null,"pipeline"],"rot_days":[null,3],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(289,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c74379cfe0d2111e196e8','create','{"id":[null,"01a200f7388c74379cfe0d2111e196e8"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"Discovery"],"name_key":[null,"discovery"],"definition":[null,"We learn what they do today, what it costs them, and who else is concerned."],"kind":[null,"open"],"probability":[null,15],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(290,'01a200f7388b7e9b8b5b188f2522e871','criterion','01a200f7388c74fb9f75b7c95810a567','create','{"id":[null,"01a200f7388c74fb9f75b7c95810a567"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"stage_id":[null,"01a200f7388c74379cfe0d2111e196e8"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"Their problem is written down in their own words"],"position":[null,0]}');
INSERT INTO change VALUES(291,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c75d6a0bf9ec3be8a2afa','create','{"id":[null,"01a200f7388c75d6a0bf9ec3be8a2afa"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"Demo"],"name_key":[null,"demo"],"definition":[null,"They see their own case in the product, not the tour."],"kind":[null,"open"],"probability":[null,30],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(292,'01a200f7388b7e9b8b5b188f2522e871','criterion','01a200f7388c7668905031ddad26afcf','create','{"id":[null,"01a200f7388c7668905031ddad26afcf"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"stage_id":[null,"01a200f7388c75d6a0bf9ec3be8a2afa"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"has:contact"],"says":[null,"A contact is linked"],"position":[null,0]}');
INSERT INTO change VALUES(293,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c76dbb6c322a7593e6344','create','{"id":[null,"01a200f7388c76dbb6c322a7593e6344"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"Trial"],"name_key":[null,"trial"],"definition":[null,"They work with it on their own data, towards a goal that was agreed before."],"kind":[null,"open"],"probability":[null,50],"category":[null,"best case"],"rot_days":[null,5],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(294,'01a200f7388b7e9b8b5b188f2522e871','criterion','01a200f7388c775dba19196a4b0349c6','create','{"id":[null,"01a200f7388c775dba19196a4b0349c6"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"stage_id":[null,"01a200f7388c76dbb6c322a7593e6344"],"side":[null,"enter"],"kind":[null,"check"],"expression":[null,""],"says":[null,"The trial has a goal and an end date"],"position":[null,0]}');
INSERT INTO change VALUES(295,'01a200f7388b7e9b8b5b188f2522e871','criterion','01a200f7388c77c390d44a1b9fe30216','create','{"id":[null,"01a200f7388c77c390d44a1b9fe30216"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"stage_id":[null,"01a200f7388c76dbb6c322a7593e6344"],"side":[null,"leave"],"kind":[null,"filter"],"expression":[null,"met<14d"],"says":[null,"We spoke with them in the last 14 days"],"position":[null,0]}');
INSERT INTO change VALUES(296,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c782993f8aab86ee20d21','create','{"id":[null,"01a200f7388c782993f8aab86ee20d21"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"Proposal"],"name_key":[null,"proposal"],"definition":[null,"They have seats, term and price in writing."],"kind":[null,"open"],"probability":[null,65],"category":[null,"best case"],"rot_days":[null,7],"position":[null,4],"archived_at":[null,null]}');
INSERT INTO change VALUES(297,'01a200f7388b7e9b8b5b188f2522e871','criterion','01a200f7388c78bc940a22a136380d4f','create','{"id":[null,"01a200f7388c78bc940a22a136380d4f"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"stage_id":[null,"01a200f7388c782993f8aab86ee20d21"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"amount>0"],"says":[null,"The amount is known"],"position":[null,0]}');
INSERT INTO change VALUES(298,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c79259ac0172f3a0591f1','create','{"id":[null,"01a200f7388c79259ac0172f3a0591f1"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"Security and legal"],"name_key":[null,"security and legal"],"definition":[null,"They want it; questionnaires, data processing terms and signatures are under way."],"kind":[null,"open"],"probability":[null,85],"category":[null,"commit"],"rot_days":[null,10],"position":[null,5],"archived_at":[null,null]}');
INSERT INTO change VALUES(299,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c79a68572e2be32bac42a','create','{"id":[null,"01a200f7388c79a68572e2be32bac42a"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"Won"],"name_key":[null,"won"],"definition":[null,"The contract is signed or the card is charged."],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,6],"archived_at":[null,null]}');
INSERT INTO change VALUES(300,'01a200f7388b7e9b8b5b188f2522e871','stage','01a200f7388c7a2390a4956a58b9d72a','create','{"id":[null,"01a200f7388c7a2390a4956a58b9d72a"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"pipeline_id":[null,"01a200f7388c7125b4b58828ab5fb987"],"name":[null,"Lost"],"name_key":[null,"lost"],"definition":[null,"No subscription this time; the reason says why."],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,7],"archived_at":[null,null]}');
INSERT INTO change VALUES(301,'01a200f7388b7e9b8b5b188f2522e871','lost_reason','01a200f7388c7c9cb4a9a67c3e8823eb','create','{"id":[null,"01a200f7388c7c9cb4a9a67c3e8823eb"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"name":[null,"Missing feature"],"name_key":[null,"missing feature"],"counts":[null,true],"position":[null,0]}');
INSERT INTO change VALUES(302,'01a200f7388b7e9b8b5b188f2522e871','lost_reason','01a200f7388c7d61b3cf5421de406781','create','{"id":[null,"01a200f7388c7d61b3cf5421de406781"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"name":[null,"Builds it in-house"],"name_key":[null,"builds it in-house"],"counts":[null,true],"position":[null,3]}');
INSERT INTO change VALUES(303,'01a200f7388b7e9b8b5b188f2522e871','lost_reason','01a200f7388c7dc7a2b445002b83381c','create','{"id":[null,"01a200f7388c7dc7a2b445002b83381c"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"name":[null,"Trial not used"],"name_key":[null,"trial not used"],"counts":[null,true],"position":[null,4]}');
INSERT INTO change VALUES(304,'01a200f7388b7e9b8b5b188f2522e871','lost_reason','01a200f7388c7e22bf25cc4ad256454b','create','{"id":[null,"01a200f7388c7e22bf25cc4ad256454b"],"version":[null,1],"created_at":[null,1795312531595924],"hidden_at":[null,null],"name":[null,"Security review failed"],"name_key":[null,"security review failed"],"counts":[null,true],"position":[null,5]}');
CREATE INDEX "change_action_id" ON "change" ("action_id");
CREATE TRIGGER change_never_delete BEFORE DELETE ON "change" BEGIN SELECT raise(ABORT, 'rows of change are never changed'); END;
CREATE TRIGGER change_never_update BEFORE UPDATE ON "change" BEGIN SELECT raise(ABORT, 'rows of change are never changed'); END;
CREATE INDEX "change_record_seq" ON "change" ("record", "seq");
DROP TABLE IF EXISTS company;
CREATE TABLE "company" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "domain" TEXT,
    "industry" TEXT,
    "country" TEXT,
    "city" TEXT,
    "employees" INTEGER,
    "revenue" INTEGER,
    "currency" TEXT,
    "phase" TEXT NOT NULL CHECK (phase IN ('prospecting', 'qualification', 'conversion', 'retention', 'advocacy', 'churned', 'disqualified')),
    "source" TEXT,
    "owner_id" TEXT,
    "parent_id" TEXT,
    "note" TEXT,
    "last_touch_at" INTEGER,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("parent_id") REFERENCES "company" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO company VALUES('01a200f738147b37b042ba478b09f14b',5,1795312531475486,NULL,1,NULL,'Acme Ltd','acme ltd','acme ltd','acme.example',NULL,NULL,'Lyon',NULL,NULL,NULL,'prospecting',NULL,'01a200f737ee74dfb35fe2ffb6e9eb70',NULL,NULL,1795312531571510);
INSERT INTO company VALUES('01a200f738577651b9685d3bf2745bda',1,1795312531539551,NULL,2,NULL,'Firm 0','firm 0','firm 0',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a200f738577a24bdc4e3b9b5de77d1',1,1795312531539551,NULL,3,NULL,'Firm 1','firm 1','firm 1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a200f738577ae2904e9bed656ea243',1,1795312531539551,NULL,4,NULL,'Firm 2','firm 2','firm 2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a200f738577b7f993ffad29997ce67',1,1795312531539551,NULL,5,NULL,'Firm 3','firm 3','firm 3',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a200f738577c21b884cde7e357aefe',1,1795312531539551,NULL,6,NULL,'Firm 4','firm 4','firm 4',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a200f738577ca6bdd3961d1ec64c4f',1,1795312531539551,NULL,7,NULL,'Firm 5','firm 5','firm 5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a200f738577d4a8295bf19aeb66b81',1,1795312531539551,NULL,8,NULL,'Firm 6','firm 6','firm 6',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
CREATE INDEX "company_by_name" ON "company" ("sort_key", "id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "company_domain" ON "company" ("domain");
CREATE UNIQUE INDEX "company_external_id_unique" ON "company" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "company_name_key" ON "company" ("name_key");
CREATE UNIQUE INDEX "company_number" ON "company" ("number");
CREATE INDEX "company_owner_id" ON "company" ("owner_id");
CREATE INDEX "company_parent_id" ON "company" ("parent_id");
DROP TABLE IF EXISTS contact;
CREATE TABLE "contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "given_name" TEXT,
    "family_name" TEXT,
    "job_title" TEXT,
    "company_id" TEXT,
    "owner_id" TEXT,
    "phase" TEXT NOT NULL CHECK (phase IN ('prospecting', 'qualification', 'conversion', 'retention', 'advocacy', 'churned', 'disqualified')),
    "source" TEXT,
    "channel" TEXT,
    "preferred_channel" TEXT,
    "note" TEXT,
    "last_touch_at" INTEGER,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO contact VALUES('01a200f7381b7fae927a014159fd985a',6,1795312531482579,NULL,1,NULL,'Kim Sato','kim sato','kim sato','Kim','Sato','Head of purchasing','01a200f738147b37b042ba478b09f14b','01a200f737ee74dfb35fe2ffb6e9eb70','churned',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7381e74109cd499211d825977',5,1795312531485673,NULL,2,NULL,'Lee Wong','lee wong','lee wong','Lee','Wong','Head of purchasing',NULL,'01a200f737ee74dfb35fe2ffb6e9eb70','prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385779bcbf4c4cdd5859163d',1,1795312531539551,NULL,3,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a200f738577651b9685d3bf2745bda',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577a91bc3481942f570c5c',1,1795312531539551,NULL,4,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577b39a384673fdd06704b',1,1795312531539551,NULL,5,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a200f738577ae2904e9bed656ea243',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577be3951057c23dec64f4',1,1795312531539551,NULL,6,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a200f738577b7f993ffad29997ce67',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577c70bd3df8581c4d142e',1,1795312531539551,NULL,7,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a200f738577c21b884cde7e357aefe',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577d1182ab991bf3892d83',1,1795312531539551,NULL,8,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577d97bcd066486dfa1d35',1,1795312531539551,NULL,9,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577e19a40bc72b8278273a',1,1795312531539551,NULL,10,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a200f738577651b9685d3bf2745bda',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577e71989bb45a54ae0a30',1,1795312531539551,NULL,11,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577ec7bc385ccddd7cb043',1,1795312531539551,NULL,12,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a200f738577ae2904e9bed656ea243',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577f128da3626a7d995121',1,1795312531539551,NULL,13,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a200f738577b7f993ffad29997ce67',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577f5985d132eecb6dc619',1,1795312531539551,NULL,14,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a200f738577c21b884cde7e357aefe',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577fa0ad32384b239c075f',1,1795312531539551,NULL,15,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738577fe6adc38d3bab31f834',1,1795312531539551,NULL,16,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f73858702bafcaf0b6de82c325',1,1795312531539551,NULL,17,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a200f738577651b9685d3bf2745bda',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385871b3a5333494767c4119',1,1795312531539551,NULL,18,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385872138ac0c15bc48908d7',1,1795312531539551,NULL,19,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a200f738577ae2904e9bed656ea243',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f73858725886ea82ca7c5be124',1,1795312531539551,NULL,20,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a200f738577b7f993ffad29997ce67',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f73858729daa8af24e3ae5c8fc',1,1795312531539551,NULL,21,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a200f738577c21b884cde7e357aefe',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385872df85ffb4f873746465',1,1795312531539551,NULL,22,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385873218e46cd4d69bad28f',1,1795312531539551,NULL,23,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f73858736eae53a396837157b5',1,1795312531539551,NULL,24,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a200f738577651b9685d3bf2745bda',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385873af9ae86872ba65dd12',1,1795312531539551,NULL,25,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385873f1aa849bdc0851ff3c',1,1795312531539551,NULL,26,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a200f738577ae2904e9bed656ea243',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738587438ba5fd420a416b696',1,1795312531539551,NULL,27,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a200f738577b7f993ffad29997ce67',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385874778d2a1f764978570a',1,1795312531539551,NULL,28,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a200f738577c21b884cde7e357aefe',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385874bfbcd6fc96254aef1e',1,1795312531539551,NULL,29,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385875019a8496aeecae94ce',1,1795312531539551,NULL,30,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f738587543b6c24653aa4b5878',1,1795312531539551,NULL,31,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a200f738577651b9685d3bf2745bda',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385875828c18bca80baa7fc9',1,1795312531539551,NULL,32,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385875c3b74be1763498dc53',1,1795312531539551,NULL,33,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a200f738577ae2904e9bed656ea243',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385876059b6758538ab9bca9',1,1795312531539551,NULL,34,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a200f738577b7f993ffad29997ce67',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f73858764581522c6e37ac59b2',1,1795312531539551,NULL,35,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a200f738577c21b884cde7e357aefe',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f73858768f992034332b40587d',1,1795312531539551,NULL,36,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a200f7385876cfa94da0b21dbeac36',1,1795312531539551,NULL,37,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL);
CREATE INDEX "contact_by_name" ON "contact" ("sort_key", "id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "contact_company_id" ON "contact" ("company_id");
CREATE UNIQUE INDEX "contact_external_id_unique" ON "contact" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "contact_name_key" ON "contact" ("name_key");
CREATE UNIQUE INDEX "contact_number" ON "contact" ("number");
CREATE INDEX "contact_owner_id" ON "contact" ("owner_id");
DROP TABLE IF EXISTS contact_point;
CREATE TABLE "contact_point" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contact_id" TEXT,
    "company_id" TEXT,
    "kind" TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'address', 'handle', 'website')),
    "value" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    CHECK ((contact_id IS NULL) <> (company_id IS NULL))
) STRICT;
INSERT INTO contact_point VALUES('01a200f738157131b7ca942dc5ddedc9',NULL,'01a200f738147b37b042ba478b09f14b','email','hi@acme.example','hi@acme.example','',0);
INSERT INTO contact_point VALUES('01a200f738227251a41978c6b011721a','01a200f7381b7fae927a014159fd985a',NULL,'email','k@acme.org','k@acme.org','',0);
CREATE INDEX "contact_point_company_id" ON "contact_point" ("company_id");
CREATE INDEX "contact_point_contact_id" ON "contact_point" ("contact_id");
CREATE INDEX "contact_point_kind_key" ON "contact_point" ("kind", "key");
DROP TABLE IF EXISTS criterion;
CREATE TABLE "criterion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "stage_id" TEXT NOT NULL,
    "side" TEXT NOT NULL CHECK (side IN ('enter', 'leave')),
    "kind" TEXT NOT NULL CHECK (kind IN ('filter', 'check')),
    "expression" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO criterion VALUES('01a200f737ef75bcb9a88bba22af0270',1,1795312531437698,NULL,'01a200f737ef74f8a92a8a25d9fbfdca','leave','check','','Need and budget are known',0);
INSERT INTO criterion VALUES('01a200f737ef776996440562e568069f',1,1795312531437698,NULL,'01a200f737ef76aa95c289b56f02595c','leave','check','','The person who decides has confirmed the requirements',0);
INSERT INTO criterion VALUES('01a200f737ef78728d1263cc0e9188a5',1,1795312531437698,NULL,'01a200f737ef77e78ee2b5da2980d501','enter','filter','amount>0','The amount is known',0);
INSERT INTO criterion VALUES('01a200f737ef796799eede8947904b5c',1,1795312531437698,NULL,'01a200f737ef78dfb9605bd9ea6fd22f','enter','filter','has:contact','A contact is linked',0);
INSERT INTO criterion VALUES('01a200f7388c74fb9f75b7c95810a567',1,1795312531595924,NULL,'01a200f7388c74379cfe0d2111e196e8','leave','check','','Their problem is written down in their own words',0);
INSERT INTO criterion VALUES('01a200f7388c7668905031ddad26afcf',1,1795312531595924,NULL,'01a200f7388c75d6a0bf9ec3be8a2afa','enter','filter','has:contact','A contact is linked',0);
INSERT INTO criterion VALUES('01a200f7388c775dba19196a4b0349c6',1,1795312531595924,NULL,'01a200f7388c76dbb6c322a7593e6344','enter','check','','The trial has a goal and an end date',0);
INSERT INTO criterion VALUES('01a200f7388c77c390d44a1b9fe30216',1,1795312531595924,NULL,'01a200f7388c76dbb6c322a7593e6344','leave','filter','met<14d','We spoke with them in the last 14 days',0);
INSERT INTO criterion VALUES('01a200f7388c78bc940a22a136380d4f',1,1795312531595924,NULL,'01a200f7388c782993f8aab86ee20d21','enter','filter','amount>0','The amount is known',0);
CREATE INDEX "criterion_stage_id" ON "criterion" ("stage_id");
DROP TABLE IF EXISTS custom_field;
CREATE TABLE "custom_field" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "type" TEXT NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'choice', 'yes/no', 'link')),
    "choices" TEXT
) STRICT;
INSERT INTO custom_field VALUES('01a200f7382a7ab68f8472179f1ea526',3,1795312531498416,1795312531593369,'deal','Area','area','text',NULL);
CREATE UNIQUE INDEX "custom_field_kind_name_key_unique" ON "custom_field" ("kind", "name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS custom_value;
CREATE TABLE "custom_value" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "field_id" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    FOREIGN KEY ("field_id") REFERENCES "custom_field" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO custom_value VALUES('01a200f7383a797f8d35951ecda500b0','01a200f7382a7ab68f8472179f1ea526','01a200f7382e75b1955c307ce5356b2b','North','north');
CREATE INDEX "custom_value_field_id" ON "custom_value" ("field_id");
CREATE INDEX "custom_value_field_id_key" ON "custom_value" ("field_id", "key");
CREATE UNIQUE INDEX "custom_value_record_field_id" ON "custom_value" ("record", "field_id");
DROP TABLE IF EXISTS deal;
CREATE TABLE "deal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "pipeline_id" TEXT NOT NULL,
    "stage_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    "entered_at" INTEGER NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "closed_at" INTEGER,
    "amount" INTEGER,
    "currency" TEXT NOT NULL,
    "probability" INTEGER CHECK (probability BETWEEN 0 AND 100),
    "category" TEXT CHECK (category IN ('pipeline', 'best case', 'commit', 'closed', 'omitted')),
    "close_date" TEXT,
    "owner_id" TEXT,
    "company_id" TEXT,
    "source" TEXT,
    "lost_reason_id" TEXT,
    "lost_note" TEXT,
    "note" TEXT,
    "last_touch_at" INTEGER NOT NULL,
    FOREIGN KEY ("pipeline_id") REFERENCES "pipeline" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("lost_reason_id") REFERENCES "lost_reason" ("id") ON DELETE RESTRICT,
    CHECK ((outcome = 'open') = (closed_at IS NULL)),
    CHECK (length(currency) = 3)
) STRICT;
INSERT INTO deal VALUES('01a200f7382e75b1955c307ce5356b2b',11,1795312531499144,NULL,1,NULL,'Rollout','rollout','01a200f737ef72a79137513705979379','01a200f737ef79cf8706e2dada37da47',0,'won',1795312531558382,1795312531502223,1795312531558382,250000,'EUR',NULL,NULL,NULL,'01a200f737ee74dfb35fe2ffb6e9eb70','01a200f738147b37b042ba478b09f14b',NULL,NULL,NULL,NULL,1795312531571510);
INSERT INTO deal VALUES('01a200f738327bdc9a405b07404a64fe',11,1795312531505240,NULL,2,NULL,'Second','second','01a200f737ef72a79137513705979379','01a200f737ef78dfb9605bd9ea6fd22f',0,'open',1795312531560737,1795312531506713,NULL,123400,'EUR',NULL,NULL,NULL,'01a200f737ee74dfb35fe2ffb6e9eb70',NULL,NULL,NULL,NULL,NULL,1795312531560172);
INSERT INTO deal VALUES('01a200f7383570c984492bc17fc1e471',5,1795312531507837,NULL,3,NULL,'Third one','third one','01a200f737ef72a79137513705979379','01a200f737ef76aa95c289b56f02595c',0,'open',1795312531551400,1795312531509024,NULL,NULL,'CHF',NULL,NULL,NULL,'01a200f737ee74dfb35fe2ffb6e9eb70',NULL,NULL,NULL,NULL,NULL,1795312531551148);
INSERT INTO deal VALUES('01a200f7385a71b1a2d0430fd62736ae',1,1795312531539551,NULL,4,NULL,'Imported 0','imported 0','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',4294967296,'open',1795312531545931,1795312531545931,NULL,0,'CHF',NULL,NULL,NULL,NULL,'01a200f738577651b9685d3bf2745bda',NULL,NULL,NULL,NULL,1795312531545931);
INSERT INTO deal VALUES('01a200f7385a72c88182c2c6772ff9f1',1,1795312531539551,NULL,5,NULL,'Imported 1','imported 1','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',8589934592,'open',1795312531546166,1795312531546166,NULL,10000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,NULL,NULL,NULL,1795312531546166);
INSERT INTO deal VALUES('01a200f7385a734495852950f0a12d40',1,1795312531539551,NULL,6,NULL,'Imported 2','imported 2','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',12884901888,'open',1795312531546199,1795312531546199,NULL,20000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ae2904e9bed656ea243',NULL,NULL,NULL,NULL,1795312531546199);
INSERT INTO deal VALUES('01a200f7385a73c38e5323b67e2d07c3',1,1795312531539551,NULL,7,NULL,'Imported 3','imported 3','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',17179869184,'open',1795312531546229,1795312531546229,NULL,30000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577b7f993ffad29997ce67',NULL,NULL,NULL,NULL,1795312531546229);
INSERT INTO deal VALUES('01a200f7385a744495d67b221016d507',1,1795312531539551,NULL,8,NULL,'Imported 4','imported 4','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',21474836480,'open',1795312531546262,1795312531546262,NULL,40000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577c21b884cde7e357aefe',NULL,NULL,NULL,NULL,1795312531546262);
INSERT INTO deal VALUES('01a200f7385a74af9a11aa6723b26dc7',1,1795312531539551,NULL,9,NULL,'Imported 5','imported 5','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',25769803776,'open',1795312531546288,1795312531546288,NULL,50000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,NULL,NULL,NULL,1795312531546288);
INSERT INTO deal VALUES('01a200f7385a752693652e7472c265b0',1,1795312531539551,NULL,10,NULL,'Imported 6','imported 6','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',30064771072,'open',1795312531546317,1795312531546317,NULL,60000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,NULL,NULL,NULL,1795312531546317);
INSERT INTO deal VALUES('01a200f7385a75a8921ea8bfd901d0e7',1,1795312531539551,NULL,11,NULL,'Imported 7','imported 7','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',34359738368,'open',1795312531546346,1795312531546346,NULL,70000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577651b9685d3bf2745bda',NULL,NULL,NULL,NULL,1795312531546346);
INSERT INTO deal VALUES('01a200f7385a7628a61b624fad7ef386',1,1795312531539551,NULL,12,NULL,'Imported 8','imported 8','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',38654705664,'open',1795312531546380,1795312531546380,NULL,80000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,NULL,NULL,NULL,1795312531546380);
INSERT INTO deal VALUES('01a200f7385a768b8e4971cd2aeb4399',1,1795312531539551,NULL,13,NULL,'Imported 9','imported 9','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',42949672960,'open',1795312531546405,1795312531546405,NULL,90000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ae2904e9bed656ea243',NULL,NULL,NULL,NULL,1795312531546405);
INSERT INTO deal VALUES('01a200f7385a76e68eae81b8fb21d74c',1,1795312531539551,NULL,14,NULL,'Imported 10','imported 10','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',47244640256,'open',1795312531546428,1795312531546428,NULL,100000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577b7f993ffad29997ce67',NULL,NULL,NULL,NULL,1795312531546428);
INSERT INTO deal VALUES('01a200f7385a773c9efdb4e9f09dc163',1,1795312531539551,NULL,15,NULL,'Imported 11','imported 11','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',51539607552,'open',1795312531546449,1795312531546449,NULL,110000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577c21b884cde7e357aefe',NULL,NULL,NULL,NULL,1795312531546449);
INSERT INTO deal VALUES('01a200f7385a779383a295e33915955d',1,1795312531539551,NULL,16,NULL,'Imported 12','imported 12','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',55834574848,'open',1795312531546470,1795312531546470,NULL,120000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,NULL,NULL,NULL,1795312531546470);
INSERT INTO deal VALUES('01a200f7385a77e596bafb76c94e22ac',1,1795312531539551,NULL,17,NULL,'Imported 13','imported 13','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',60129542144,'open',1795312531546490,1795312531546490,NULL,130000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,NULL,NULL,NULL,1795312531546490);
INSERT INTO deal VALUES('01a200f7385a7834987ab09f4ba4f362',1,1795312531539551,NULL,18,NULL,'Imported 14','imported 14','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',64424509440,'open',1795312531546509,1795312531546509,NULL,140000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577651b9685d3bf2745bda',NULL,NULL,NULL,NULL,1795312531546509);
INSERT INTO deal VALUES('01a200f7385a78829b145f4e59197ec0',1,1795312531539551,NULL,19,NULL,'Imported 15','imported 15','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',68719476736,'open',1795312531546528,1795312531546528,NULL,150000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,NULL,NULL,NULL,1795312531546528);
INSERT INTO deal VALUES('01a200f7385a78d689f9676ee16d4a40',1,1795312531539551,NULL,20,NULL,'Imported 16','imported 16','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',73014444032,'open',1795312531546549,1795312531546549,NULL,160000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ae2904e9bed656ea243',NULL,NULL,NULL,NULL,1795312531546549);
INSERT INTO deal VALUES('01a200f7385a7932bb5cb49c8a9bfe10',1,1795312531539551,NULL,21,NULL,'Imported 17','imported 17','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',77309411328,'open',1795312531546571,1795312531546571,NULL,170000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577b7f993ffad29997ce67',NULL,NULL,NULL,NULL,1795312531546571);
INSERT INTO deal VALUES('01a200f7385a7980be7083330159bf17',1,1795312531539551,NULL,22,NULL,'Imported 18','imported 18','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',81604378624,'open',1795312531546590,1795312531546590,NULL,180000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577c21b884cde7e357aefe',NULL,NULL,NULL,NULL,1795312531546590);
INSERT INTO deal VALUES('01a200f7385a79cdb0c955aef87fcd37',1,1795312531539551,NULL,23,NULL,'Imported 19','imported 19','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',85899345920,'open',1795312531546609,1795312531546609,NULL,190000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,NULL,NULL,NULL,1795312531546609);
INSERT INTO deal VALUES('01a200f7385a7a198d3c1a5600156c6b',1,1795312531539551,NULL,24,NULL,'Imported 20','imported 20','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',90194313216,'open',1795312531546628,1795312531546628,NULL,200000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,NULL,NULL,NULL,1795312531546628);
INSERT INTO deal VALUES('01a200f7385a7a65a2cf122972e80d41',1,1795312531539551,NULL,25,NULL,'Imported 21','imported 21','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',94489280512,'open',1795312531546646,1795312531546646,NULL,210000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577651b9685d3bf2745bda',NULL,NULL,NULL,NULL,1795312531546646);
INSERT INTO deal VALUES('01a200f7385a7abbaf1b03951546e888',1,1795312531539551,NULL,26,NULL,'Imported 22','imported 22','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',98784247808,'open',1795312531546667,1795312531546667,NULL,220000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,NULL,NULL,NULL,1795312531546667);
INSERT INTO deal VALUES('01a200f7385a7b06ab952453562e22c6',1,1795312531539551,NULL,27,NULL,'Imported 23','imported 23','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',103079215104,'open',1795312531546686,1795312531546686,NULL,230000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ae2904e9bed656ea243',NULL,NULL,NULL,NULL,1795312531546686);
INSERT INTO deal VALUES('01a200f7385a7b4e9511323262e8e2e7',1,1795312531539551,NULL,28,NULL,'Imported 24','imported 24','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',107374182400,'open',1795312531546703,1795312531546703,NULL,240000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577b7f993ffad29997ce67',NULL,NULL,NULL,NULL,1795312531546703);
INSERT INTO deal VALUES('01a200f7385a7b9a852d8eb27c569a07',1,1795312531539551,NULL,29,NULL,'Imported 25','imported 25','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',111669149696,'open',1795312531546722,1795312531546722,NULL,250000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577c21b884cde7e357aefe',NULL,NULL,NULL,NULL,1795312531546722);
INSERT INTO deal VALUES('01a200f7385a7beba34bf5a6523333a8',1,1795312531539551,NULL,30,NULL,'Imported 26','imported 26','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',115964116992,'open',1795312531546742,1795312531546742,NULL,260000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,NULL,NULL,NULL,1795312531546742);
INSERT INTO deal VALUES('01a200f7385a7c519ec919a1302a31df',1,1795312531539551,NULL,31,NULL,'Imported 27','imported 27','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',120259084288,'open',1795312531546767,1795312531546767,NULL,270000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,NULL,NULL,NULL,1795312531546767);
INSERT INTO deal VALUES('01a200f7385a7c9f8c2d7558bc8a761c',1,1795312531539551,NULL,32,NULL,'Imported 28','imported 28','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',124554051584,'open',1795312531546786,1795312531546786,NULL,280000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577651b9685d3bf2745bda',NULL,NULL,NULL,NULL,1795312531546786);
INSERT INTO deal VALUES('01a200f7385a7ceb96acecf2463e4e76',1,1795312531539551,NULL,33,NULL,'Imported 29','imported 29','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',128849018880,'open',1795312531546804,1795312531546804,NULL,290000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,NULL,NULL,NULL,1795312531546804);
INSERT INTO deal VALUES('01a200f7385a7d359e3ceae01b7ae0ed',1,1795312531539551,NULL,34,NULL,'Imported 30','imported 30','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',133143986176,'open',1795312531546822,1795312531546822,NULL,300000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ae2904e9bed656ea243',NULL,NULL,NULL,NULL,1795312531546822);
INSERT INTO deal VALUES('01a200f7385a7d7da086887c979a7f2a',1,1795312531539551,NULL,35,NULL,'Imported 31','imported 31','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',137438953472,'open',1795312531546840,1795312531546840,NULL,310000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577b7f993ffad29997ce67',NULL,NULL,NULL,NULL,1795312531546840);
INSERT INTO deal VALUES('01a200f7385a7dcb9253b8841217c8aa',1,1795312531539551,NULL,36,NULL,'Imported 32','imported 32','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',141733920768,'open',1795312531546859,1795312531546859,NULL,320000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577c21b884cde7e357aefe',NULL,NULL,NULL,NULL,1795312531546859);
INSERT INTO deal VALUES('01a200f7385a7e17b7aa9b4b4b30c68c',1,1795312531539551,NULL,37,NULL,'Imported 33','imported 33','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',146028888064,'open',1795312531546877,1795312531546877,NULL,330000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ca6bdd3961d1ec64c4f',NULL,NULL,NULL,NULL,1795312531546877);
INSERT INTO deal VALUES('01a200f7385a7e66bbfbf9d665804c29',1,1795312531539551,NULL,38,NULL,'Imported 34','imported 34','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',150323855360,'open',1795312531546897,1795312531546897,NULL,340000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577d4a8295bf19aeb66b81',NULL,NULL,NULL,NULL,1795312531546897);
INSERT INTO deal VALUES('01a200f7385a7ebb8c9cbae3e08e4f2f',1,1795312531539551,NULL,39,NULL,'Imported 35','imported 35','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',154618822656,'open',1795312531546917,1795312531546917,NULL,350000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577651b9685d3bf2745bda',NULL,NULL,NULL,NULL,1795312531546917);
INSERT INTO deal VALUES('01a200f7385a7f1da6f7c9001bf839a2',1,1795312531539551,NULL,40,NULL,'Imported 36','imported 36','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',158913789952,'open',1795312531546940,1795312531546940,NULL,360000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577a24bdc4e3b9b5de77d1',NULL,NULL,NULL,NULL,1795312531546940);
INSERT INTO deal VALUES('01a200f7385a7f6f9c6554f996c935aa',1,1795312531539551,NULL,41,NULL,'Imported 37','imported 37','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',163208757248,'open',1795312531546961,1795312531546961,NULL,370000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577ae2904e9bed656ea243',NULL,NULL,NULL,NULL,1795312531546961);
INSERT INTO deal VALUES('01a200f7385a7fc180d066be00d816ba',1,1795312531539551,NULL,42,NULL,'Imported 38','imported 38','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',167503724544,'open',1795312531546981,1795312531546981,NULL,380000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577b7f993ffad29997ce67',NULL,NULL,NULL,NULL,1795312531546981);
INSERT INTO deal VALUES('01a200f7385b70108cf1a2e9edc020db',1,1795312531539551,NULL,43,NULL,'Imported 39','imported 39','01a200f737ef72a79137513705979379','01a200f737ef74f8a92a8a25d9fbfdca',171798691840,'open',1795312531547001,1795312531547001,NULL,390000,'CHF',NULL,NULL,NULL,NULL,'01a200f738577c21b884cde7e357aefe',NULL,NULL,NULL,NULL,1795312531547001);
CREATE INDEX "deal_board" ON "deal" ("stage_id", "position", "id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "deal_company_id" ON "deal" ("company_id");
CREATE UNIQUE INDEX "deal_external_id_unique" ON "deal" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "deal_number" ON "deal" ("number");
CREATE INDEX "deal_outcome" ON "deal" ("pipeline_id", "outcome", "closed_at");
CREATE INDEX "deal_owner_id" ON "deal" ("owner_id");
CREATE INDEX "deal_title_key" ON "deal" ("title_key");
DROP TABLE IF EXISTS deal_check;
CREATE TABLE "deal_check" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deal_id" TEXT NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" TEXT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("criterion_id") REFERENCES "criterion" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO deal_check VALUES('01a200f7384575f9947af02d4c803261','01a200f7382e75b1955c307ce5356b2b','01a200f737ef75bcb9a88bba22af0270',1795312531524844,'01a200f737ee74dfb35fe2ffb6e9eb70');
CREATE INDEX "deal_check_criterion_id" ON "deal_check" ("criterion_id");
CREATE UNIQUE INDEX "deal_check_deal_id_criterion_id" ON "deal_check" ("deal_id", "criterion_id");
DROP TABLE IF EXISTS deal_contact;
CREATE TABLE "deal_contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deal_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO deal_contact VALUES('01a200f7382e7b758226974ef6407f56','01a200f7382e75b1955c307ce5356b2b','01a200f7381b7fae927a014159fd985a','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7dee89e775f03a3ba4ed','01a200f7385a71b1a2d0430fd62736ae','01a200f7385779bcbf4c4cdd5859163d','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7def8284cf5d00c0d580','01a200f7385a72c88182c2c6772ff9f1','01a200f738577a91bc3481942f570c5c','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df0893295e466999b7c','01a200f7385a734495852950f0a12d40','01a200f738577b39a384673fdd06704b','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df182fcb0b3bbb36f79','01a200f7385a73c38e5323b67e2d07c3','01a200f738577be3951057c23dec64f4','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df28427879bf2d98df1','01a200f7385a744495d67b221016d507','01a200f738577c70bd3df8581c4d142e','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df39fc33b7ee3bd83cf','01a200f7385a74af9a11aa6723b26dc7','01a200f738577d1182ab991bf3892d83','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df49951fc37b00deba9','01a200f7385a752693652e7472c265b0','01a200f738577d97bcd066486dfa1d35','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df58e14c979e409f729','01a200f7385a75a8921ea8bfd901d0e7','01a200f738577e19a40bc72b8278273a','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df6a2e5427c3553641b','01a200f7385a7628a61b624fad7ef386','01a200f738577e71989bb45a54ae0a30','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df7a0719b512b04ba9e','01a200f7385a768b8e4971cd2aeb4399','01a200f738577ec7bc385ccddd7cb043','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df89abcc74b50e621d8','01a200f7385a76e68eae81b8fb21d74c','01a200f738577f128da3626a7d995121','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7df9880e6528c60d1463','01a200f7385a773c9efdb4e9f09dc163','01a200f738577f5985d132eecb6dc619','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7dfaadb09db91c80e61e','01a200f7385a779383a295e33915955d','01a200f738577fa0ad32384b239c075f','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7dfba350735f8310e5b7','01a200f7385a77e596bafb76c94e22ac','01a200f738577fe6adc38d3bab31f834','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7dfc913cca8b66a551ba','01a200f7385a7834987ab09f4ba4f362','01a200f73858702bafcaf0b6de82c325','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7dfda00d37564839993d','01a200f7385a78829b145f4e59197ec0','01a200f7385871b3a5333494767c4119','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7dfe921f14625c60961d','01a200f7385a78d689f9676ee16d4a40','01a200f7385872138ac0c15bc48908d7','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7dff9cddb74a3a2d2bd4','01a200f7385a7932bb5cb49c8a9bfe10','01a200f73858725886ea82ca7c5be124','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e00bdb5ecdd092ac256','01a200f7385a7980be7083330159bf17','01a200f73858729daa8af24e3ae5c8fc','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e0186817874a783db47','01a200f7385a79cdb0c955aef87fcd37','01a200f7385872df85ffb4f873746465','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e02841efaec4b4b3979','01a200f7385a7a198d3c1a5600156c6b','01a200f7385873218e46cd4d69bad28f','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e03bc9aa6f790a99e85','01a200f7385a7a65a2cf122972e80d41','01a200f73858736eae53a396837157b5','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e04a80ce5cd6fcdc88b','01a200f7385a7abbaf1b03951546e888','01a200f7385873af9ae86872ba65dd12','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e05b93083626ef28400','01a200f7385a7b06ab952453562e22c6','01a200f7385873f1aa849bdc0851ff3c','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e06878d96c6a3419e86','01a200f7385a7b4e9511323262e8e2e7','01a200f738587438ba5fd420a416b696','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e07a836a7e64fc1175d','01a200f7385a7b9a852d8eb27c569a07','01a200f7385874778d2a1f764978570a','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e08b68f5c740f9e77ed','01a200f7385a7beba34bf5a6523333a8','01a200f7385874bfbcd6fc96254aef1e','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e098f12e769b992f9d9','01a200f7385a7c519ec919a1302a31df','01a200f7385875019a8496aeecae94ce','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e0a9683c4b51f635c6f','01a200f7385a7c9f8c2d7558bc8a761c','01a200f738587543b6c24653aa4b5878','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e0bb17ecc1462def6d0','01a200f7385a7ceb96acecf2463e4e76','01a200f7385875828c18bca80baa7fc9','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e0cbb722b0bdc0bf961','01a200f7385a7d359e3ceae01b7ae0ed','01a200f7385875c3b74be1763498dc53','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e0d8247c396299a5857','01a200f7385a7d7da086887c979a7f2a','01a200f7385876059b6758538ab9bca9','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e0e9b02a23eefdfb5a7','01a200f7385a7dcb9253b8841217c8aa','01a200f73858764581522c6e37ac59b2','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e0fa9a730e36648f485','01a200f7385a7e17b7aa9b4b4b30c68c','01a200f73858768f992034332b40587d','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e10ae4c7965ba3a1286','01a200f7385a7e66bbfbf9d665804c29','01a200f7385876cfa94da0b21dbeac36','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e11ab1b72b2530219e1','01a200f7385a7ebb8c9cbae3e08e4f2f','01a200f7385779bcbf4c4cdd5859163d','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e12a3e3495a5c38d777','01a200f7385a7f1da6f7c9001bf839a2','01a200f738577a91bc3481942f570c5c','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e1395d6c79940d8867c','01a200f7385a7f6f9c6554f996c935aa','01a200f738577b39a384673fdd06704b','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e1498e6f440594ca746','01a200f7385a7fc180d066be00d816ba','01a200f738577be3951057c23dec64f4','',0);
INSERT INTO deal_contact VALUES('01a200f7385b7e15951fd350b785a602','01a200f7385b70108cf1a2e9edc020db','01a200f738577c70bd3df8581c4d142e','',0);
CREATE INDEX "deal_contact_contact_id" ON "deal_contact" ("contact_id");
CREATE UNIQUE INDEX "deal_contact_deal_id_contact_id" ON "deal_contact" ("deal_id", "contact_id");
DROP TABLE IF EXISTS deal_line;
CREATE TABLE "deal_line" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deal_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL CHECK (quantity > 0),
    "unit_price" INTEGER,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO deal_line VALUES('01a200f7382f7277898505971def806b','01a200f7382e75b1955c307ce5356b2b','01a200f738287814873f947844dd8e88',2,1200,0);
CREATE INDEX "deal_line_deal_id" ON "deal_line" ("deal_id");
CREATE INDEX "deal_line_product_id" ON "deal_line" ("product_id");
DROP TABLE IF EXISTS lost_reason;
CREATE TABLE "lost_reason" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "counts" INTEGER NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
INSERT INTO lost_reason VALUES('01a200f737ef7e2ea120fb2490114fb2',1,1795312531437698,NULL,'Price','price',1,0);
INSERT INTO lost_reason VALUES('01a200f737ef7ef48e420556db81101c',1,1795312531437698,NULL,'Chose a competitor','chose a competitor',1,1);
INSERT INTO lost_reason VALUES('01a200f737ef7f5cbb76ceb3fa95700b',1,1795312531437698,NULL,'No budget','no budget',1,2);
INSERT INTO lost_reason VALUES('01a200f737ef7fb59a6f693957a0bfaf',1,1795312531437698,NULL,'No decision','no decision',1,3);
INSERT INTO lost_reason VALUES('01a200f737f0700983c19bb99609671e',1,1795312531437698,NULL,'Bad timing','bad timing',1,4);
INSERT INTO lost_reason VALUES('01a200f737f0717599252393a6eda8dc',1,1795312531437698,NULL,'Does not fit','does not fit',1,5);
INSERT INTO lost_reason VALUES('01a200f737f071f3a19b47d6cd2ff322',1,1795312531437698,NULL,'Invalid','invalid',0,6);
INSERT INTO lost_reason VALUES('01a200f737f072508c321c0bf15f0410',1,1795312531437698,NULL,'Duplicate','duplicate',0,7);
INSERT INTO lost_reason VALUES('01a200f7388c7c9cb4a9a67c3e8823eb',1,1795312531595924,NULL,'Missing feature','missing feature',1,0);
INSERT INTO lost_reason VALUES('01a200f7388c7d61b3cf5421de406781',1,1795312531595924,NULL,'Builds it in-house','builds it in-house',1,3);
INSERT INTO lost_reason VALUES('01a200f7388c7dc7a2b445002b83381c',1,1795312531595924,NULL,'Trial not used','trial not used',1,4);
INSERT INTO lost_reason VALUES('01a200f7388c7e22bf25cc4ad256454b',1,1795312531595924,NULL,'Security review failed','security review failed',1,5);
CREATE UNIQUE INDEX "lost_reason_name_key_unique" ON "lost_reason" ("name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS pipeline;
CREATE TABLE "pipeline" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "card_kind" TEXT NOT NULL CHECK (card_kind IN ('deal', 'customer', 'ticket')),
    "position" INTEGER NOT NULL,
    "archived_at" INTEGER
) STRICT;
INSERT INTO pipeline VALUES('01a200f737ef72a79137513705979379',1,1795312531437698,NULL,'Sales','sales','deal',0,NULL);
INSERT INTO pipeline VALUES('01a200f7388c7125b4b58828ab5fb987',1,1795312531595924,NULL,'Software subscriptions','software subscriptions','deal',1,NULL);
CREATE UNIQUE INDEX "pipeline_name_key_unique" ON "pipeline" ("name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS product;
CREATE TABLE "product" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "code" TEXT,
    "category" TEXT,
    "price" INTEGER,
    "currency" TEXT
) STRICT;
INSERT INTO product VALUES('01a200f738287814873f947844dd8e88',2,1795312531493393,NULL,1,NULL,'Box','box','B1','Boxes',1200,'EUR');
CREATE UNIQUE INDEX "product_external_id_unique" ON "product" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "product_name_key" ON "product" ("name_key");
CREATE UNIQUE INDEX "product_number" ON "product" ("number");
DROP TABLE IF EXISTS saved_view;
CREATE TABLE "saved_view" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "screen" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "owner_id" TEXT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO saved_view VALUES('01a200f7387d745db88726435d5b76d1',2,1795312531581005,1795312531583297,'Mine','mine','deals','owner:me','','','01a200f737ee74dfb35fe2ffb6e9eb70');
CREATE INDEX "saved_view_owner_id" ON "saved_view" ("owner_id");
DROP TABLE IF EXISTS schema_migration;
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
INSERT INTO schema_migration VALUES(1,'0001_first_schema','2026-11-22 01:55:31.432645');
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
DROP TABLE IF EXISTS search_entry;
CREATE TABLE "search_entry" (
    "rowid" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "text" TEXT NOT NULL
) STRICT;
INSERT INTO search_entry VALUES(1,'contact','01a200f7381b7fae927a014159fd985a','kim sato head of purchasing acme ltd k org');
INSERT INTO search_entry VALUES(2,'contact','01a200f7381e74109cd499211d825977','lee wong head of purchasing');
INSERT INTO search_entry VALUES(3,'contact','01a200f7385779bcbf4c4cdd5859163d','person 0 firm');
INSERT INTO search_entry VALUES(4,'contact','01a200f738577a91bc3481942f570c5c','person 1 firm');
INSERT INTO search_entry VALUES(5,'contact','01a200f738577b39a384673fdd06704b','person 2 firm');
INSERT INTO search_entry VALUES(6,'contact','01a200f738577be3951057c23dec64f4','person 3 firm');
INSERT INTO search_entry VALUES(7,'contact','01a200f738577c70bd3df8581c4d142e','person 4 firm');
INSERT INTO search_entry VALUES(8,'contact','01a200f738577d1182ab991bf3892d83','person 0 firm 5');
INSERT INTO search_entry VALUES(9,'contact','01a200f738577d97bcd066486dfa1d35','person 1 firm 6');
INSERT INTO search_entry VALUES(10,'contact','01a200f738577e19a40bc72b8278273a','person 2 firm 0');
INSERT INTO search_entry VALUES(11,'contact','01a200f738577e71989bb45a54ae0a30','person 3 firm 1');
INSERT INTO search_entry VALUES(12,'contact','01a200f738577ec7bc385ccddd7cb043','person 4 firm 2');
INSERT INTO search_entry VALUES(13,'contact','01a200f738577f128da3626a7d995121','person 0 firm 3');
INSERT INTO search_entry VALUES(14,'contact','01a200f738577f5985d132eecb6dc619','person 1 firm 4');
INSERT INTO search_entry VALUES(15,'contact','01a200f738577fa0ad32384b239c075f','person 2 firm 5');
INSERT INTO search_entry VALUES(16,'contact','01a200f738577fe6adc38d3bab31f834','person 3 firm 6');
INSERT INTO search_entry VALUES(17,'contact','01a200f73858702bafcaf0b6de82c325','person 4 firm 0');
INSERT INTO search_entry VALUES(18,'contact','01a200f7385871b3a5333494767c4119','person 0 firm 1');
INSERT INTO search_entry VALUES(19,'contact','01a200f7385872138ac0c15bc48908d7','person 1 firm 2');
INSERT INTO search_entry VALUES(20,'contact','01a200f73858725886ea82ca7c5be124','person 2 firm 3');
INSERT INTO search_entry VALUES(21,'contact','01a200f73858729daa8af24e3ae5c8fc','person 3 firm 4');
INSERT INTO search_entry VALUES(22,'contact','01a200f7385872df85ffb4f873746465','person 4 firm 5');
INSERT INTO search_entry VALUES(23,'contact','01a200f7385873218e46cd4d69bad28f','person 0 firm 6');
INSERT INTO search_entry VALUES(24,'contact','01a200f73858736eae53a396837157b5','person 1 firm 0');
INSERT INTO search_entry VALUES(25,'contact','01a200f7385873af9ae86872ba65dd12','person 2 firm 1');
INSERT INTO search_entry VALUES(26,'contact','01a200f7385873f1aa849bdc0851ff3c','person 3 firm 2');
INSERT INTO search_entry VALUES(27,'contact','01a200f738587438ba5fd420a416b696','person 4 firm 3');
INSERT INTO search_entry VALUES(28,'contact','01a200f7385874778d2a1f764978570a','person 0 firm 4');
INSERT INTO search_entry VALUES(29,'contact','01a200f7385874bfbcd6fc96254aef1e','person 1 firm 5');
INSERT INTO search_entry VALUES(30,'contact','01a200f7385875019a8496aeecae94ce','person 2 firm 6');
INSERT INTO search_entry VALUES(31,'contact','01a200f738587543b6c24653aa4b5878','person 3 firm 0');
INSERT INTO search_entry VALUES(32,'contact','01a200f7385875828c18bca80baa7fc9','person 4 firm 1');
INSERT INTO search_entry VALUES(33,'contact','01a200f7385875c3b74be1763498dc53','person 0 firm 2');
INSERT INTO search_entry VALUES(34,'contact','01a200f7385876059b6758538ab9bca9','person 1 firm 3');
INSERT INTO search_entry VALUES(35,'contact','01a200f73858764581522c6e37ac59b2','person 2 firm 4');
INSERT INTO search_entry VALUES(36,'contact','01a200f73858768f992034332b40587d','person 3 firm 5');
INSERT INTO search_entry VALUES(37,'contact','01a200f7385876cfa94da0b21dbeac36','person 4 firm 6');
INSERT INTO search_entry VALUES(281474976710657,'company','01a200f738147b37b042ba478b09f14b','acme ltd example hi');
INSERT INTO search_entry VALUES(281474976710658,'company','01a200f738577651b9685d3bf2745bda','firm 0');
INSERT INTO search_entry VALUES(281474976710659,'company','01a200f738577a24bdc4e3b9b5de77d1','firm 1');
INSERT INTO search_entry VALUES(281474976710660,'company','01a200f738577ae2904e9bed656ea243','firm 2');
INSERT INTO search_entry VALUES(281474976710661,'company','01a200f738577b7f993ffad29997ce67','firm 3');
INSERT INTO search_entry VALUES(281474976710662,'company','01a200f738577c21b884cde7e357aefe','firm 4');
INSERT INTO search_entry VALUES(281474976710663,'company','01a200f738577ca6bdd3961d1ec64c4f','firm 5');
INSERT INTO search_entry VALUES(281474976710664,'company','01a200f738577d4a8295bf19aeb66b81','firm 6');
INSERT INTO search_entry VALUES(562949953421313,'deal','01a200f7382e75b1955c307ce5356b2b','rollout acme ltd');
INSERT INTO search_entry VALUES(562949953421314,'deal','01a200f738327bdc9a405b07404a64fe','second');
INSERT INTO search_entry VALUES(562949953421315,'deal','01a200f7383570c984492bc17fc1e471','third one');
INSERT INTO search_entry VALUES(562949953421316,'deal','01a200f7385a71b1a2d0430fd62736ae','imported 0 firm');
INSERT INTO search_entry VALUES(562949953421317,'deal','01a200f7385a72c88182c2c6772ff9f1','imported 1 firm');
INSERT INTO search_entry VALUES(562949953421318,'deal','01a200f7385a734495852950f0a12d40','imported 2 firm');
INSERT INTO search_entry VALUES(562949953421319,'deal','01a200f7385a73c38e5323b67e2d07c3','imported 3 firm');
INSERT INTO search_entry VALUES(562949953421320,'deal','01a200f7385a744495d67b221016d507','imported 4 firm');
INSERT INTO search_entry VALUES(562949953421321,'deal','01a200f7385a74af9a11aa6723b26dc7','imported 5 firm');
INSERT INTO search_entry VALUES(562949953421322,'deal','01a200f7385a752693652e7472c265b0','imported 6 firm');
INSERT INTO search_entry VALUES(562949953421323,'deal','01a200f7385a75a8921ea8bfd901d0e7','imported 7 firm 0');
INSERT INTO search_entry VALUES(562949953421324,'deal','01a200f7385a7628a61b624fad7ef386','imported 8 firm 1');
INSERT INTO search_entry VALUES(562949953421325,'deal','01a200f7385a768b8e4971cd2aeb4399','imported 9 firm 2');
INSERT INTO search_entry VALUES(562949953421326,'deal','01a200f7385a76e68eae81b8fb21d74c','imported 10 firm 3');
INSERT INTO search_entry VALUES(562949953421327,'deal','01a200f7385a773c9efdb4e9f09dc163','imported 11 firm 4');
INSERT INTO search_entry VALUES(562949953421328,'deal','01a200f7385a779383a295e33915955d','imported 12 firm 5');
INSERT INTO search_entry VALUES(562949953421329,'deal','01a200f7385a77e596bafb76c94e22ac','imported 13 firm 6');
INSERT INTO search_entry VALUES(562949953421330,'deal','01a200f7385a7834987ab09f4ba4f362','imported 14 firm 0');
INSERT INTO search_entry VALUES(562949953421331,'deal','01a200f7385a78829b145f4e59197ec0','imported 15 firm 1');
INSERT INTO search_entry VALUES(562949953421332,'deal','01a200f7385a78d689f9676ee16d4a40','imported 16 firm 2');
INSERT INTO search_entry VALUES(562949953421333,'deal','01a200f7385a7932bb5cb49c8a9bfe10','imported 17 firm 3');
INSERT INTO search_entry VALUES(562949953421334,'deal','01a200f7385a7980be7083330159bf17','imported 18 firm 4');
INSERT INTO search_entry VALUES(562949953421335,'deal','01a200f7385a79cdb0c955aef87fcd37','imported 19 firm 5');
INSERT INTO search_entry VALUES(562949953421336,'deal','01a200f7385a7a198d3c1a5600156c6b','imported 20 firm 6');
INSERT INTO search_entry VALUES(562949953421337,'deal','01a200f7385a7a65a2cf122972e80d41','imported 21 firm 0');
INSERT INTO search_entry VALUES(562949953421338,'deal','01a200f7385a7abbaf1b03951546e888','imported 22 firm 1');
INSERT INTO search_entry VALUES(562949953421339,'deal','01a200f7385a7b06ab952453562e22c6','imported 23 firm 2');
INSERT INTO search_entry VALUES(562949953421340,'deal','01a200f7385a7b4e9511323262e8e2e7','imported 24 firm 3');
INSERT INTO search_entry VALUES(562949953421341,'deal','01a200f7385a7b9a852d8eb27c569a07','imported 25 firm 4');
INSERT INTO search_entry VALUES(562949953421342,'deal','01a200f7385a7beba34bf5a6523333a8','imported 26 firm 5');
INSERT INTO search_entry VALUES(562949953421343,'deal','01a200f7385a7c519ec919a1302a31df','imported 27 firm 6');
INSERT INTO search_entry VALUES(562949953421344,'deal','01a200f7385a7c9f8c2d7558bc8a761c','imported 28 firm 0');
INSERT INTO search_entry VALUES(562949953421345,'deal','01a200f7385a7ceb96acecf2463e4e76','imported 29 firm 1');
INSERT INTO search_entry VALUES(562949953421346,'deal','01a200f7385a7d359e3ceae01b7ae0ed','imported 30 firm 2');
INSERT INTO search_entry VALUES(562949953421347,'deal','01a200f7385a7d7da086887c979a7f2a','imported 31 firm 3');
INSERT INTO search_entry VALUES(562949953421348,'deal','01a200f7385a7dcb9253b8841217c8aa','imported 32 firm 4');
INSERT INTO search_entry VALUES(562949953421349,'deal','01a200f7385a7e17b7aa9b4b4b30c68c','imported 33 firm 5');
INSERT INTO search_entry VALUES(562949953421350,'deal','01a200f7385a7e66bbfbf9d665804c29','imported 34 firm 6');
INSERT INTO search_entry VALUES(562949953421351,'deal','01a200f7385a7ebb8c9cbae3e08e4f2f','imported 35 firm 0');
INSERT INTO search_entry VALUES(562949953421352,'deal','01a200f7385a7f1da6f7c9001bf839a2','imported 36 firm 1');
INSERT INTO search_entry VALUES(562949953421353,'deal','01a200f7385a7f6f9c6554f996c935aa','imported 37 firm 2');
INSERT INTO search_entry VALUES(562949953421354,'deal','01a200f7385a7fc180d066be00d816ba','imported 38 firm 3');
INSERT INTO search_entry VALUES(562949953421355,'deal','01a200f7385b70108cf1a2e9edc020db','imported 39 firm 4');
INSERT INTO search_entry VALUES(844424930131969,'activity','01a200f738737a2cae76023d91353116','call them they agreed');
INSERT INTO search_entry VALUES(844424930131970,'activity','01a200f738787516a32ad196b2de8f2d','terms good news');
CREATE UNIQUE INDEX "search_entry_record" ON "search_entry" ("record");
DELETE FROM sqlite_schema WHERE name='search_index' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','search_index','search_index',0,'CREATE VIRTUAL TABLE search_index USING fts5(text, content='''', contentless_delete=1, prefix=''1 2 3'', tokenize="unicode61 remove_diacritics 2")');
DROP TABLE IF EXISTS search_index_config;
CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_index_config VALUES('version',4);
DROP TABLE IF EXISTS search_index_data;
CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_index_data VALUES(1,X'59824A');
INSERT INTO search_index_data VALUES(10,X'00000000FF00000102021A0001010101111100000200011101020110010259');
INSERT INTO search_index_data VALUES(137438953473,X'00000145053061636D6501020701046865616401020401020401016B0102090202696D01020201036C65650202020202746401020801026F660102050102050202726701020A010A70757263686173696E6701020601020601047361746F0102030104776F6E670202030002316101020701016801020401020401016B0104020901016C01020801020201016F0104050701020501017001020601020601017301020301017702020300033261630102070102686501020401020401026B6901020201026C6502020202017401020801026F6601020501020502017201020A01027075010206010206010273610102030102776F02020300043361636D010207010368656101020401020401036B696D01020201036C65650202020202746401020801036F726701020A010370757201020601020601037361740102030103776F6E02020304090C060708070A07120909070907090A090606080A0707060A060A0707090B080807080B08');
INSERT INTO search_index_data VALUES(2336462209025,X'00000F48023030030203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010131040203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205020130818080808080800E0203020131818080808080800F02030201328180808080808010020302013381808080808080110203020134818080808080801202030201358180808080808013020302013681808080808080140203020137818080808080801502030201388180808080808016020302013981808080808080170203010132050203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C080808080800202030702050702050702050702050702050201308180808080808018020302013181808080808080190203020132818080808080801A0203020133818080808080801B0203020134818080808080801C0203020135818080808080801D0203020136818080808080801E0203020137818080808080801F02030201388180808080808020020302013981808080808080210203010133060203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C080808080800202030702050702050702050702050702050201308180808080808022020302013181808080808080230203020132818080808080802402030201338180808080808025020302013481808080808080260203020135818080808080802702030201368180808080808028020302013781808080808080290203020138818080808080802A0203020139818080808080802B0203010134070203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010135080205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010136090205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010137818080808080800B0203010138818080808080800C0203010139818080808080800D0203010461636D65010207C08080808080000202C080808080800002030205677265656481C08080808080010205010463616C6C81C0808080808001020201076578616D706C65C0808080808001020401046669726D030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C0204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010468656164010204010204020169C080808080800102050108696D706F727465648180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201016B0102090202696D01020201036C656502020202027464010208C08080808080000203C0808080808000020401026F6601020501020502026E65818080808080800302030202726701020A0106706572736F6E0302020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020209757263686173696E670102060102060107726F6C6C6F75748180808080808001020201047361746F010203020565636F6E648180808080808002020201047468656D81C0808080808001020304017981C080808080800102040303697264818080808080800302020104776F6E6702020300023130030203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010131040203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C0808080808002020307020502020301020301020301020301020301040304010203010203010203010203030205070205070205010132050203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C0808080808002020307020507020504020301020301020301040304010203010203010203010203010203010203010205070205010133060203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C080808080800202030702050702050702050602030104030401020301020301020301020301020301020301040304010203010134070203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010135080205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010136090205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010137818080808080800B0203010138818080808080800C0203010139818080808080800D0203010161010207C08080808080000202C08080808080000203C0808080808000020501016381C08080808080010202010165C08080808080010204010166030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C0204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010168010204010204BFFFFFFFFFFF7F02050101698180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201016B0104020901016C010208010202BFFFFFFFFFFF7F0203C0808080808000020401016F0104050701020581808080808080010203010170010206010206010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010172818080808080800102020101730102038180808080808001020201017481808080808080030202BFFFFFFFFFFF7E0403030101770202030003323130818080808080800E0203020131818080808080800F02030201328180808080808010020302013381808080808080110203020134818080808080801202030201358180808080808013020302013681808080808080140203020137818080808080801502030201388180808080808016020302013981808080808080170203010232308180808080808018020302013181808080808080190203020132818080808080801A0203020133818080808080801B0203020134818080808080801C0203020135818080808080801D0203020136818080808080801E0203020137818080808080801F02030201388180808080808020020302013981808080808080210203010233308180808080808022020302013181808080808080230203020132818080808080802402030201338180808080808025020302013481808080808080260203020135818080808080802702030201368180808080808028020302013781808080808080290203020138818080808080802A0203020139818080808080802B020301026163010207C08080808080000202C0808080808000020302016781C080808080800102050102636181C0808080808001020201026578C0808080808001020401026669030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401026865010204010204020169C080808080800102050102696D8180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201026B6901020201026C65020202020174010208C08080808080000203C0808080808000020401026F6601020501020502016E8180808080808003020302017201020A0102706503020201020201020201020201020201020201020201020201020201020445450D0D0D0D0D0D0D0D0D0D450D0D0D0D0D0D0D0D0D0D450D0D0D0D0D0D0D0D0D0D4530300D0D0D1B11101282080C0C8109060708190A0E077111130911100D0F094661615F4530300D0D0D210D0C8205128102071B14720D1017060F0D0D0D0D0D0D0D0D0D0E0D0D0D0D0D0D0D0D0D0E0D0D0D0D0D0D0D0D0D190D0E0D82060A0C81030707180A0D06');
INSERT INTO search_index_data VALUES(2336462209026,X'00050378020D0202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202033270750102060102060102726F8180808080808001020201027361010203020165818080808080800202020102746881808080808080030202BFFFFFFFFFFF7E0403030102776F02020300043361636D010207C08080808080000202C080808080800002030202677281C08080808080010205010363616C81C080808080800102020103657861C080808080800102040103666972030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401036865610102040102040103696D708180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201036B696D01020201036C656502020202027464010208C08080808080000203C0808080808000020401036F6E65818080808080800302030202726701020A0103706572030202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202020275720102060102060103726F6C8180808080808001020201037361740102030202656381808080808080020202010374686581C0808080808001040303030169818080808080800302020103776F6E020203500A0E070D18071B0E0F0E82070B81040808190F076E0A0F080E100D');
INSERT INTO search_index_data VALUES(9009535716950016,X'04000000000000020000000000000001000000020000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
DROP TABLE IF EXISTS search_index_docsize;
CREATE TABLE 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO search_index_docsize VALUES(1,X'09',17);
INSERT INTO search_index_docsize VALUES(2,X'05',17);
INSERT INTO search_index_docsize VALUES(3,X'03',11);
INSERT INTO search_index_docsize VALUES(4,X'03',11);
INSERT INTO search_index_docsize VALUES(5,X'03',11);
INSERT INTO search_index_docsize VALUES(6,X'03',11);
INSERT INTO search_index_docsize VALUES(7,X'03',11);
INSERT INTO search_index_docsize VALUES(8,X'04',11);
INSERT INTO search_index_docsize VALUES(9,X'04',11);
INSERT INTO search_index_docsize VALUES(10,X'04',11);
INSERT INTO search_index_docsize VALUES(11,X'04',11);
INSERT INTO search_index_docsize VALUES(12,X'04',11);
INSERT INTO search_index_docsize VALUES(13,X'04',11);
INSERT INTO search_index_docsize VALUES(14,X'04',11);
INSERT INTO search_index_docsize VALUES(15,X'04',11);
INSERT INTO search_index_docsize VALUES(16,X'04',11);
INSERT INTO search_index_docsize VALUES(17,X'04',11);
INSERT INTO search_index_docsize VALUES(18,X'04',11);
INSERT INTO search_index_docsize VALUES(19,X'04',11);
INSERT INTO search_index_docsize VALUES(20,X'04',11);
INSERT INTO search_index_docsize VALUES(21,X'04',11);
INSERT INTO search_index_docsize VALUES(22,X'04',11);
INSERT INTO search_index_docsize VALUES(23,X'04',11);
INSERT INTO search_index_docsize VALUES(24,X'04',11);
INSERT INTO search_index_docsize VALUES(25,X'04',11);
INSERT INTO search_index_docsize VALUES(26,X'04',11);
INSERT INTO search_index_docsize VALUES(27,X'04',11);
INSERT INTO search_index_docsize VALUES(28,X'04',11);
INSERT INTO search_index_docsize VALUES(29,X'04',11);
INSERT INTO search_index_docsize VALUES(30,X'04',11);
INSERT INTO search_index_docsize VALUES(31,X'04',11);
INSERT INTO search_index_docsize VALUES(32,X'04',11);
INSERT INTO search_index_docsize VALUES(33,X'04',11);
INSERT INTO search_index_docsize VALUES(34,X'04',11);
INSERT INTO search_index_docsize VALUES(35,X'04',11);
INSERT INTO search_index_docsize VALUES(36,X'04',11);
INSERT INTO search_index_docsize VALUES(37,X'04',11);
INSERT INTO search_index_docsize VALUES(281474976710657,X'04',2);
INSERT INTO search_index_docsize VALUES(281474976710658,X'02',10);
INSERT INTO search_index_docsize VALUES(281474976710659,X'02',10);
INSERT INTO search_index_docsize VALUES(281474976710660,X'02',10);
INSERT INTO search_index_docsize VALUES(281474976710661,X'02',10);
INSERT INTO search_index_docsize VALUES(281474976710662,X'02',10);
INSERT INTO search_index_docsize VALUES(281474976710663,X'02',10);
INSERT INTO search_index_docsize VALUES(281474976710664,X'02',10);
INSERT INTO search_index_docsize VALUES(562949953421313,X'03',6);
INSERT INTO search_index_docsize VALUES(562949953421314,X'01',7);
INSERT INTO search_index_docsize VALUES(562949953421315,X'02',16);
INSERT INTO search_index_docsize VALUES(562949953421316,X'03',12);
INSERT INTO search_index_docsize VALUES(562949953421317,X'03',12);
INSERT INTO search_index_docsize VALUES(562949953421318,X'03',12);
INSERT INTO search_index_docsize VALUES(562949953421319,X'03',12);
INSERT INTO search_index_docsize VALUES(562949953421320,X'03',12);
INSERT INTO search_index_docsize VALUES(562949953421321,X'03',12);
INSERT INTO search_index_docsize VALUES(562949953421322,X'03',12);
INSERT INTO search_index_docsize VALUES(562949953421323,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421324,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421325,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421326,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421327,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421328,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421329,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421330,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421331,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421332,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421333,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421334,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421335,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421336,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421337,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421338,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421339,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421340,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421341,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421342,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421343,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421344,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421345,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421346,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421347,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421348,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421349,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421350,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421351,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421352,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421353,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421354,X'04',12);
INSERT INTO search_index_docsize VALUES(562949953421355,X'04',12);
INSERT INTO search_index_docsize VALUES(844424930131969,X'04',13);
DROP TABLE IF EXISTS search_index_idx;
CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_index_idx VALUES(1,X'',2);
INSERT INTO search_index_idx VALUES(17,X'',2);
INSERT INTO search_index_idx VALUES(17,X'327075',4);
DROP TABLE IF EXISTS setting;
CREATE TABLE "setting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('01a200f737ee7c0eae736f535d2759c4',2,1795312531437698,NULL,'currency','"CHF"');
INSERT INTO setting VALUES('01a200f737ef70d9b19eb5c70e2439fc',1,1795312531437698,NULL,'sources','["Referral", "Website", "Search engine", "Paid search", "Social media", "Newsletter", "Guide or webinar", "Trade fair", "Networking", "Partner", "Outbound call", "Existing customer"]');
INSERT INTO setting VALUES('01a200f738127e449965cb1643958a8c',1,1795312531474579,NULL,'country','"DE"');
INSERT INTO setting VALUES('01a200f73884765b99fc8e9e8217c57f',2,1795312531588101,1795312531589764,'role of user cleo','"sales"');
CREATE UNIQUE INDEX "setting_key_unique" ON "setting" ("key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS stage;
CREATE TABLE "stage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "pipeline_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('open', 'won', 'lost')),
    "probability" INTEGER NOT NULL CHECK (probability BETWEEN 0 AND 100),
    "category" TEXT NOT NULL CHECK (category IN ('pipeline', 'best case', 'commit', 'closed', 'omitted')),
    "rot_days" INTEGER,
    "position" INTEGER NOT NULL,
    "archived_at" INTEGER,
    FOREIGN KEY ("pipeline_id") REFERENCES "pipeline" ("id") ON DELETE RESTRICT,
    CHECK ((kind <> 'won' OR probability = 100) AND (kind <> 'lost' OR probability = 0))
) STRICT;
INSERT INTO stage VALUES('01a200f737ef73a188a20366695cda15',1,1795312531437698,NULL,'01a200f737ef72a79137513705979379','Initial contact','initial contact','Somebody has shown interest or agreed to talk; nobody has asked the hard questions yet.','open',10,'pipeline',7,0,NULL);
INSERT INTO stage VALUES('01a200f737ef74f8a92a8a25d9fbfdca',1,1795312531437698,NULL,'01a200f737ef72a79137513705979379','Qualification','qualification','We find out whether there is a need, a budget and somebody who decides.','open',20,'pipeline',14,1,NULL);
INSERT INTO stage VALUES('01a200f737ef76aa95c289b56f02595c',1,1795312531437698,NULL,'01a200f737ef72a79137513705979379','Needs assessment','needs assessment','We learn what they need in detail, and agree on what a good solution must do.','open',40,'best case',14,2,NULL);
INSERT INTO stage VALUES('01a200f737ef77e78ee2b5da2980d501',1,1795312531437698,NULL,'01a200f737ef72a79137513705979379','Proposal','proposal','They have an offer with a price, made for them.','open',60,'best case',10,3,NULL);
INSERT INTO stage VALUES('01a200f737ef78dfb9605bd9ea6fd22f',1,1795312531437698,NULL,'01a200f737ef72a79137513705979379','Negotiation','negotiation','They want it; terms, price or dates are being settled.','open',80,'commit',14,4,NULL);
INSERT INTO stage VALUES('01a200f737ef79cf8706e2dada37da47',1,1795312531437698,NULL,'01a200f737ef72a79137513705979379','Closed won','closed won','They have ordered.','won',100,'closed',NULL,5,NULL);
INSERT INTO stage VALUES('01a200f737ef7a508ad8558ff42a419d',1,1795312531437698,NULL,'01a200f737ef72a79137513705979379','Closed lost','closed lost','They will not buy from us this time; the reason says why.','lost',0,'omitted',NULL,6,NULL);
INSERT INTO stage VALUES('01a200f7388c72d5911a43c98a772512',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','New lead','new lead','Somebody signed up, asked for a demo or answered us; nobody has spoken with them.','open',5,'pipeline',3,0,NULL);
INSERT INTO stage VALUES('01a200f7388c74379cfe0d2111e196e8',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','Discovery','discovery','We learn what they do today, what it costs them, and who else is concerned.','open',15,'pipeline',7,1,NULL);
INSERT INTO stage VALUES('01a200f7388c75d6a0bf9ec3be8a2afa',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','Demo','demo','They see their own case in the product, not the tour.','open',30,'pipeline',7,2,NULL);
INSERT INTO stage VALUES('01a200f7388c76dbb6c322a7593e6344',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','Trial','trial','They work with it on their own data, towards a goal that was agreed before.','open',50,'best case',5,3,NULL);
INSERT INTO stage VALUES('01a200f7388c782993f8aab86ee20d21',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','Proposal','proposal','They have seats, term and price in writing.','open',65,'best case',7,4,NULL);
INSERT INTO stage VALUES('01a200f7388c79259ac0172f3a0591f1',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','Security and legal','security and legal','They want it; questionnaires, data processing terms and signatures are under way.','open',85,'commit',10,5,NULL);
INSERT INTO stage VALUES('01a200f7388c79a68572e2be32bac42a',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','Won','won','The contract is signed or the card is charged.','won',100,'closed',NULL,6,NULL);
INSERT INTO stage VALUES('01a200f7388c7a2390a4956a58b9d72a',1,1795312531595924,NULL,'01a200f7388c7125b4b58828ab5fb987','Lost','lost','No subscription this time; the reason says why.','lost',0,'omitted',NULL,7,NULL);
CREATE INDEX "stage_pipeline_id" ON "stage" ("pipeline_id");
CREATE UNIQUE INDEX "stage_pipeline_id_name_key_unique" ON "stage" ("pipeline_id", "name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS stage_total;
CREATE TABLE "stage_total" (
    "stage_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "deals" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "amount_own" INTEGER NOT NULL,
    "weighted_own" INTEGER NOT NULL,
    PRIMARY KEY ("stage_id", "currency"),
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE CASCADE
) STRICT;
INSERT INTO stage_total VALUES('01a200f737ef74f8a92a8a25d9fbfdca','CHF',40,7800000,0,0);
INSERT INTO stage_total VALUES('01a200f737ef76aa95c289b56f02595c','CHF',1,0,0,0);
INSERT INTO stage_total VALUES('01a200f737ef78dfb9605bd9ea6fd22f','EUR',1,123400,0,0);
INSERT INTO stage_total VALUES('01a200f737ef79cf8706e2dada37da47','EUR',1,250000,0,0);
CREATE INDEX "stage_total_stage_id" ON "stage_total" ("stage_id");
DROP TABLE IF EXISTS stage_visit;
CREATE TABLE "stage_visit" (
    "deal_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "stage_id" TEXT NOT NULL,
    "entered_at" INTEGER NOT NULL,
    "left_at" INTEGER,
    "seconds" INTEGER,
    "probability" INTEGER NOT NULL,
    PRIMARY KEY ("deal_id", "seq"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO stage_visit VALUES('01a200f7382e75b1955c307ce5356b2b',1,'01a200f737ef73a188a20366695cda15',1795312531502223,1795312531526397,0,10);
INSERT INTO stage_visit VALUES('01a200f738327bdc9a405b07404a64fe',1,'01a200f737ef73a188a20366695cda15',1795312531506713,1795312531531177,0,10);
INSERT INTO stage_visit VALUES('01a200f7383570c984492bc17fc1e471',1,'01a200f737ef73a188a20366695cda15',1795312531509024,1795312531551400,0,10);
INSERT INTO stage_visit VALUES('01a200f7382e75b1955c307ce5356b2b',2,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531526397,1795312531558382,0,20);
INSERT INTO stage_visit VALUES('01a200f738327bdc9a405b07404a64fe',2,'01a200f737ef77e78ee2b5da2980d501',1795312531531177,1795312531559346,0,60);
INSERT INTO stage_visit VALUES('01a200f7385a71b1a2d0430fd62736ae',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531545931,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a72c88182c2c6772ff9f1',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546166,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a734495852950f0a12d40',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546199,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a73c38e5323b67e2d07c3',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546229,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a744495d67b221016d507',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546262,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a74af9a11aa6723b26dc7',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546288,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a752693652e7472c265b0',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546317,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a75a8921ea8bfd901d0e7',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546346,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7628a61b624fad7ef386',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546380,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a768b8e4971cd2aeb4399',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546405,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a76e68eae81b8fb21d74c',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546428,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a773c9efdb4e9f09dc163',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546449,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a779383a295e33915955d',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546470,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a77e596bafb76c94e22ac',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546490,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7834987ab09f4ba4f362',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546509,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a78829b145f4e59197ec0',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546528,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a78d689f9676ee16d4a40',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546549,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7932bb5cb49c8a9bfe10',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546571,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7980be7083330159bf17',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546590,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a79cdb0c955aef87fcd37',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546609,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7a198d3c1a5600156c6b',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546628,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7a65a2cf122972e80d41',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546646,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7abbaf1b03951546e888',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546667,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7b06ab952453562e22c6',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546686,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7b4e9511323262e8e2e7',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546703,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7b9a852d8eb27c569a07',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546722,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7beba34bf5a6523333a8',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546742,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7c519ec919a1302a31df',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546767,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7c9f8c2d7558bc8a761c',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546786,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7ceb96acecf2463e4e76',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546804,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7d359e3ceae01b7ae0ed',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546822,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7d7da086887c979a7f2a',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546840,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7dcb9253b8841217c8aa',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546859,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7e17b7aa9b4b4b30c68c',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546877,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7e66bbfbf9d665804c29',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546897,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7ebb8c9cbae3e08e4f2f',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546917,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7f1da6f7c9001bf839a2',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546940,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7f6f9c6554f996c935aa',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546961,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385a7fc180d066be00d816ba',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546981,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7385b70108cf1a2e9edc020db',1,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531547001,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a200f7383570c984492bc17fc1e471',2,'01a200f737ef76aa95c289b56f02595c',1795312531551400,NULL,NULL,40);
INSERT INTO stage_visit VALUES('01a200f7382e75b1955c307ce5356b2b',3,'01a200f737ef79cf8706e2dada37da47',1795312531558382,NULL,NULL,100);
INSERT INTO stage_visit VALUES('01a200f738327bdc9a405b07404a64fe',3,'01a200f737ef7a508ad8558ff42a419d',1795312531559346,1795312531560737,0,0);
INSERT INTO stage_visit VALUES('01a200f738327bdc9a405b07404a64fe',4,'01a200f737ef78dfb9605bd9ea6fd22f',1795312531560737,NULL,NULL,80);
CREATE INDEX "stage_visit_stage_id_entered_at" ON "stage_visit" ("stage_id", "entered_at");
CREATE INDEX "stage_visit_stage_id_seconds" ON "stage_visit" ("stage_id", "seconds");
DROP TABLE IF EXISTS tag;
CREATE TABLE "tag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL
) STRICT;
INSERT INTO tag VALUES('01a200f7381c7d0b8e0b451762f79f30',1,1795312531482579,NULL,'vip','vip');
INSERT INTO tag VALUES('01a200f73823763f823d505d37b9c2bf',2,1795312531490839,NULL,'hot','hot');
INSERT INTO tag VALUES('01a200f7382f79c28f8f4d7fdd7c181d',1,1795312531499144,NULL,'big','big');
CREATE UNIQUE INDEX "tag_name_key_unique" ON "tag" ("name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS tagging;
CREATE TABLE "tagging" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tag_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO tagging VALUES('01a200f738237737ba02bae042bd4822','01a200f73823763f823d505d37b9c2bf','contact','01a200f7381b7fae927a014159fd985a');
INSERT INTO tagging VALUES('01a200f738237e59ba6ba464e95d9e05','01a200f73823763f823d505d37b9c2bf','contact','01a200f7381e74109cd499211d825977');
INSERT INTO tagging VALUES('01a200f7382f7a959525473f185c56a3','01a200f7382f79c28f8f4d7fdd7c181d','deal','01a200f7382e75b1955c307ce5356b2b');
CREATE UNIQUE INDEX "tagging_record_tag_id" ON "tagging" ("record", "tag_id");
CREATE INDEX "tagging_tag_id" ON "tagging" ("tag_id");
DROP TABLE IF EXISTS task;
CREATE TABLE "task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "due" TEXT,
    "owner_id" TEXT,
    "note" TEXT,
    "done_at" INTEGER,
    "deal_id" TEXT,
    "contact_id" TEXT,
    "company_id" TEXT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO task VALUES('01a200f7386b75c3aae53cadaf139297',6,1795312531561496,NULL,1,NULL,'Call them','call them','2026-12-01','01a200f737ee74dfb35fe2ffb6e9eb70',NULL,1795312531573810,'01a200f7382e75b1955c307ce5356b2b',NULL,'01a200f738147b37b042ba478b09f14b');
INSERT INTO task VALUES('01a200f7386c7aa795687daaf0582568',2,1795312531564098,NULL,2,NULL,'Write','write',NULL,'01a200f737ee74dfb35fe2ffb6e9eb70',NULL,1795312531573810,NULL,NULL,NULL);
INSERT INTO task VALUES('01a200f7387173f1a04fc2ac4dbea6ce',1,1795312531567975,NULL,3,NULL,'Thank them','thank them',NULL,'01a200f737ee74dfb35fe2ffb6e9eb70',NULL,NULL,'01a200f7382e75b1955c307ce5356b2b',NULL,'01a200f738147b37b042ba478b09f14b');
INSERT INTO task VALUES('01a200f73872768598be01543cf2f9e0',1,1795312531567975,NULL,4,NULL,'Thank them','thank them',NULL,'01a200f737ee74dfb35fe2ffb6e9eb70',NULL,NULL,'01a200f738327bdc9a405b07404a64fe',NULL,NULL);
CREATE INDEX "task_company_id" ON "task" ("company_id");
CREATE INDEX "task_contact_id" ON "task" ("contact_id");
CREATE INDEX "task_deal_id_due" ON "task" ("deal_id", "due");
CREATE INDEX "task_due" ON "task" ("due");
CREATE UNIQUE INDEX "task_external_id_unique" ON "task" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "task_number" ON "task" ("number");
CREATE INDEX "task_owner_id" ON "task" ("owner_id");
DROP TABLE IF EXISTS transition;
CREATE TABLE "transition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deal_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "from_stage_id" TEXT,
    "to_stage_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" TEXT,
    "reason" TEXT NOT NULL,
    "probability" INTEGER NOT NULL CHECK (probability BETWEEN 0 AND 100),
    "forced" INTEGER NOT NULL,
    "reverts_id" TEXT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("from_stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("to_stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("reverts_id") REFERENCES "transition" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO transition VALUES('01a200f7383070eeb54a804a932a0b7c','01a200f7382e75b1955c307ce5356b2b',1,NULL,'01a200f737ef73a188a20366695cda15',1795312531502223,'01a200f737ee74dfb35fe2ffb6e9eb70','',10,0,NULL);
INSERT INTO transition VALUES('01a200f7383371919021b204e23f56fd','01a200f738327bdc9a405b07404a64fe',1,NULL,'01a200f737ef73a188a20366695cda15',1795312531506713,'01a200f737ee74dfb35fe2ffb6e9eb70','',10,0,NULL);
INSERT INTO transition VALUES('01a200f7383575ec823cf582fee856e3','01a200f7383570c984492bc17fc1e471',1,NULL,'01a200f737ef73a188a20366695cda15',1795312531509024,'01a200f737ee74dfb35fe2ffb6e9eb70','',10,0,NULL);
INSERT INTO transition VALUES('01a200f7384676cfb9d8e8b5b1132d1e','01a200f7382e75b1955c307ce5356b2b',2,'01a200f737ef73a188a20366695cda15','01a200f737ef74f8a92a8a25d9fbfdca',1795312531526397,'01a200f737ee74dfb35fe2ffb6e9eb70','for a test',20,0,NULL);
INSERT INTO transition VALUES('01a200f7384b7343a82ae8c8574a7545','01a200f738327bdc9a405b07404a64fe',2,'01a200f737ef73a188a20366695cda15','01a200f737ef77e78ee2b5da2980d501',1795312531531177,'01a200f737ee74dfb35fe2ffb6e9eb70','for a test',60,0,NULL);
INSERT INTO transition VALUES('01a200f7385a71f08a19b2d7237409c9','01a200f7385a71b1a2d0430fd62736ae',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531545931,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a72e39ff60368bc8fdd78','01a200f7385a72c88182c2c6772ff9f1',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546166,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a735a83edf1161618a687','01a200f7385a734495852950f0a12d40',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546199,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a73dcada30c481aefb837','01a200f7385a73c38e5323b67e2d07c3',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546229,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a745ba468265a347856ab','01a200f7385a744495d67b221016d507',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546262,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a74d89300bad5caf7617e','01a200f7385a74af9a11aa6723b26dc7',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546288,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a753a9c4f24ff5495da60','01a200f7385a752693652e7472c265b0',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546317,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a75bd92569dacacaefe9e','01a200f7385a75a8921ea8bfd901d0e7',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546346,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a763e90e8b40a1732240f','01a200f7385a7628a61b624fad7ef386',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546380,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a769f8c1c9e0c383210a3','01a200f7385a768b8e4971cd2aeb4399',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546405,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a76f99e4319d6e35094d6','01a200f7385a76e68eae81b8fb21d74c',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546428,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a774ead4112aa3b582a37','01a200f7385a773c9efdb4e9f09dc163',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546449,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a77a5817d7e9a48be92c9','01a200f7385a779383a295e33915955d',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546470,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a77f6b624482d206be708','01a200f7385a77e596bafb76c94e22ac',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546490,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7846949f483b7112fa4f','01a200f7385a7834987ab09f4ba4f362',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546509,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a789b8204a6bf1b0fa0f5','01a200f7385a78829b145f4e59197ec0',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546528,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a78ef823670513e1d7a19','01a200f7385a78d689f9676ee16d4a40',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546549,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7943af16b8e400e1919d','01a200f7385a7932bb5cb49c8a9bfe10',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546571,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7991ba9cf65cfd22675e','01a200f7385a7980be7083330159bf17',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546590,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a79de934836a60f502df3','01a200f7385a79cdb0c955aef87fcd37',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546609,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7a2aa46d8c8ba4fe2415','01a200f7385a7a198d3c1a5600156c6b',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546628,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7a76b00d618bb57fb897','01a200f7385a7a65a2cf122972e80d41',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546646,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7accb7c9c53ef8c2449e','01a200f7385a7abbaf1b03951546e888',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546667,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7b1798cb1b809c0d3f9c','01a200f7385a7b06ab952453562e22c6',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546686,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7b608b753247d87c0703','01a200f7385a7b4e9511323262e8e2e7',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546703,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7bb2a12d78e7f7948e8c','01a200f7385a7b9a852d8eb27c569a07',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546722,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7c19b1d7364c170a8664','01a200f7385a7beba34bf5a6523333a8',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546742,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7c62869cad35757ccb1d','01a200f7385a7c519ec919a1302a31df',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546767,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7cb0b0457ffb30ec14fc','01a200f7385a7c9f8c2d7558bc8a761c',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546786,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7cfca36665bab64ba81a','01a200f7385a7ceb96acecf2463e4e76',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546804,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7d46b42bde54c83b87dd','01a200f7385a7d359e3ceae01b7ae0ed',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546822,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7d8da50cde394f9478db','01a200f7385a7d7da086887c979a7f2a',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546840,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7ddc9d71d1abd855223a','01a200f7385a7dcb9253b8841217c8aa',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546859,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7e2a93e99dce3bba7c4e','01a200f7385a7e17b7aa9b4b4b30c68c',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546877,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7e7b9cce79ab5f5ab394','01a200f7385a7e66bbfbf9d665804c29',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546897,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7ed6a281c7fa5227bd6b','01a200f7385a7ebb8c9cbae3e08e4f2f',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546917,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7f30b781c417123107c1','01a200f7385a7f1da6f7c9001bf839a2',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546940,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7f81a5b5336c55de0d03','01a200f7385a7f6f9c6554f996c935aa',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546961,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385a7fd39ae2a672e465bcb6','01a200f7385a7fc180d066be00d816ba',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531546981,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385b70239d1732332925da12','01a200f7385b70108cf1a2e9edc020db',1,NULL,'01a200f737ef74f8a92a8a25d9fbfdca',1795312531547001,'01a200f737ee74dfb35fe2ffb6e9eb70','imported',20,0,NULL);
INSERT INTO transition VALUES('01a200f7385f76efb31b4311deb8dbf4','01a200f7383570c984492bc17fc1e471',2,'01a200f737ef73a188a20366695cda15','01a200f737ef76aa95c289b56f02595c',1795312531551400,'01a200f737ee74dfb35fe2ffb6e9eb70','for a test',40,0,NULL);
INSERT INTO transition VALUES('01a200f73866768b9eb3901ad0d05676','01a200f7382e75b1955c307ce5356b2b',3,'01a200f737ef74f8a92a8a25d9fbfdca','01a200f737ef79cf8706e2dada37da47',1795312531558382,'01a200f737ee74dfb35fe2ffb6e9eb70','for a test',100,0,NULL);
INSERT INTO transition VALUES('01a200f73867762d89a31b6eb75f9860','01a200f738327bdc9a405b07404a64fe',3,'01a200f737ef77e78ee2b5da2980d501','01a200f737ef7a508ad8558ff42a419d',1795312531559346,'01a200f737ee74dfb35fe2ffb6e9eb70','for a test',0,0,NULL);
INSERT INTO transition VALUES('01a200f738687c2d80420de5e26b0a7b','01a200f738327bdc9a405b07404a64fe',4,'01a200f737ef7a508ad8558ff42a419d','01a200f737ef78dfb9605bd9ea6fd22f',1795312531560737,'01a200f737ee74dfb35fe2ffb6e9eb70','for a test',80,1,NULL);
CREATE INDEX "transition_at" ON "transition" ("at");
CREATE UNIQUE INDEX "transition_deal_id_seq" ON "transition" ("deal_id", "seq");
CREATE TRIGGER transition_never_delete BEFORE DELETE ON "transition" BEGIN SELECT raise(ABORT, 'rows of transition are never changed'); END;
CREATE TRIGGER transition_never_update BEFORE UPDATE ON "transition" BEGIN SELECT raise(ABORT, 'rows of transition are never changed'); END;
DROP TABLE IF EXISTS user;
CREATE TABLE "user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "role" TEXT NOT NULL CHECK (role IN ('admin', 'sales', 'marketing', 'service', 'success')),
    "email" TEXT
) STRICT;
INSERT INTO user VALUES('01a200f737ee74dfb35fe2ffb6e9eb70',1,1795312531437698,NULL,1,NULL,'ana','Ana Ruiz','ana ruiz','admin',NULL);
INSERT INTO user VALUES('01a200f737f570d7ac29b71b5a68d0fc',1,1795312531444928,NULL,2,NULL,'ben','Ben Okoye','ben okoye','sales',NULL);
INSERT INTO user VALUES('01a200f737f771a5b40b8fcef45cdac4',2,1795312531445888,NULL,3,NULL,'cleo','Cleo Park','cleo park','service','cleo@example.org');
CREATE UNIQUE INDEX "user_external_id_unique" ON "user" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "user_login" ON "user" ("login");
CREATE INDEX "user_name_key" ON "user" ("name_key");
CREATE UNIQUE INDEX "user_number" ON "user" ("number");
pragma user_version=1;
pragma application_id=1129467220;
COMMIT TRANSACTION;
PRAGMA writable_schema=OFF;
BEGIN;
CREATE TABLE no_such_table(x,y,z);
ROLLBACK;
