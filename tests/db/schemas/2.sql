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
INSERT INTO "action" VALUES('01a2017f48e37d4696aeace0de7efc03',1795321448675857,NULL,'set up the workspace','do',NULL);
INSERT INTO "action" VALUES('01a2017f48f272b09edb49fcf575589d',1795321448690192,NULL,'Ben Okoye joined','do',NULL);
INSERT INTO "action" VALUES('01a2017f48f77d528eed73321e1bf1ae',1795321448695855,'01a2017f48e479318cd2c3a94ea4e89a','added user U3 Cleo Park','do',NULL);
INSERT INTO "action" VALUES('01a2017f48fd7d8eb127dbb2854dde8d',1795321448701883,'01a2017f48e479318cd2c3a94ea4e89a','changed e-mail of user U3 Cleo Park','do',NULL);
INSERT INTO "action" VALUES('01a2017f49227721b535d97820f13171',1795321448738467,'01a2017f48e479318cd2c3a94ea4e89a','set currency','do',NULL);
INSERT INTO "action" VALUES('01a2017f493274b1b347b145e6c3ca79',1795321448754314,'01a2017f48e479318cd2c3a94ea4e89a','set country','do',NULL);
INSERT INTO "action" VALUES('01a2017f49337ac98ec48484520c4dd0',1795321448755688,'01a2017f48e479318cd2c3a94ea4e89a','added company O1 Acme','do',NULL);
INSERT INTO "action" VALUES('01a2017f49367ce0ada65526d8981cb6',1795321448758819,'01a2017f48e479318cd2c3a94ea4e89a','changed name, city of company O1 Acme Ltd','do',NULL);
INSERT INTO "action" VALUES('01a2017f493c70c7879c92cafc51f5b7',1795321448764064,'01a2017f48e479318cd2c3a94ea4e89a','added contact C1 Kim Sato','do',NULL);
INSERT INTO "action" VALUES('01a2017f493f7a0093431f13bec82629',1795321448767638,'01a2017f48e479318cd2c3a94ea4e89a','added contact C2 Lee Wong','do',NULL);
INSERT INTO "action" VALUES('01a2017f4941736b97ed65744e64980e',1795321448769225,'01a2017f48e479318cd2c3a94ea4e89a','changed e-mail, phase of contact C1 Kim Sato','do',NULL);
INSERT INTO "action" VALUES('01a2017f49457cdd97b8ca816fec4055',1795321448773816,'01a2017f48e479318cd2c3a94ea4e89a','tagged 2 contacts: +warm -vip','do',NULL);
INSERT INTO "action" VALUES('01a2017f49477b56b07864f1a7104372',1795321448775721,'01a2017f48e479318cd2c3a94ea4e89a','renamed the tag warm to hot','do',NULL);
INSERT INTO "action" VALUES('01a2017f49487c7b8bdb86710ad6f7cf',1795321448776792,'01a2017f48e479318cd2c3a94ea4e89a','added product P1 Box','do',NULL);
INSERT INTO "action" VALUES('01a2017f494c7f268be28c1bd0e2f939',1795321448780959,'01a2017f48e479318cd2c3a94ea4e89a','changed category of product P1 Box','do',NULL);
INSERT INTO "action" VALUES('01a2017f494e76b3bc93c8b8b77bfded',1795321448782431,'01a2017f48e479318cd2c3a94ea4e89a','added the field Region to deals','do',NULL);
INSERT INTO "action" VALUES('01a2017f494f746d919a6fd62dc50563',1795321448783288,'01a2017f48e479318cd2c3a94ea4e89a','added deal D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a2017f4957759297a82044d4c19dad',1795321448791361,'01a2017f48e479318cd2c3a94ea4e89a','added deal D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a2017f495c7fd685b13916fcb52bfc',1795321448797003,'01a2017f48e479318cd2c3a94ea4e89a','added deal D3 Third','do',NULL);
INSERT INTO "action" VALUES('01a2017f49627a658d5fdde5b32fea4e',1795321448802666,'01a2017f48e479318cd2c3a94ea4e89a','changed amount, region of deal D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a2017f49767e2ea23249b9585c01e8',1795321448822902,'01a2017f48e479318cd2c3a94ea4e89a','changed title of deal D3 Third one','do',NULL);
INSERT INTO "action" VALUES('01a2017f497c772bb7b19d2544cbc57a',1795321448828466,'01a2017f48e479318cd2c3a94ea4e89a','linked C2 Lee Wong to D2 Second as buyer','do',NULL);
INSERT INTO "action" VALUES('01a2017f497d7cec8783138cae0a7a58',1795321448829821,'01a2017f48e479318cd2c3a94ea4e89a','took C2 Lee Wong out of D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a2017f497f739d832a0368a6c881ee',1795321448831239,'01a2017f48e479318cd2c3a94ea4e89a','added 3 x Box to D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a2017f49807d619fd46cad78a38f8a',1795321448832847,'01a2017f48e479318cd2c3a94ea4e89a','took Box off D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a2017f49817efb88d400a1fd9de464',1795321448833948,'01a2017f48e479318cd2c3a94ea4e89a','renamed the field Region to Area','do',NULL);
INSERT INTO "action" VALUES('01a2017f49837fb29a87028f00640c09',1795321448835992,'01a2017f48e479318cd2c3a94ea4e89a','ticked “Need and budget are known” on D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a2017f498576cdbd1b3d271fbfb4ab',1795321448837438,'01a2017f48e479318cd2c3a94ea4e89a','moved D1 Rollout from Initial contact to Qualification','do',NULL);
INSERT INTO "action" VALUES('01a2017f49877929bb5a14c6312d68cc',1795321448839585,'01a2017f48e479318cd2c3a94ea4e89a','moved D2 Second from Initial contact to Proposal','do',NULL);
INSERT INTO "action" VALUES('01a2017f49967513a7a5b08c04aacf36',1795321448854330,'01a2017f48e479318cd2c3a94ea4e89a','imported 40 deals from the input','do',NULL);
INSERT INTO "action" VALUES('01a2017f49a17f6e9aaac6be232bb45c',1795321448865975,'01a2017f48e479318cd2c3a94ea4e89a','moved D3 Third one from Initial contact to Needs assessment','do',NULL);
INSERT INTO "action" VALUES('01a2017f49a37bc9bc9d3f744543f85c',1795321448867747,'01a2017f48e479318cd2c3a94ea4e89a','reordered D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a2017f49a47fca898afbbff8aa0cd0',1795321448869000,'01a2017f48e479318cd2c3a94ea4e89a','undid: reordered D1 Rollout','undo','01a2017f49a37bc9bc9d3f744543f85c');
INSERT INTO "action" VALUES('01a2017f49a775faa5b10e66dff67f07',1795321448871387,'01a2017f48e479318cd2c3a94ea4e89a','redid: reordered D1 Rollout','redo','01a2017f49a47fca898afbbff8aa0cd0');
INSERT INTO "action" VALUES('01a2017f49a97c29a4246bdcf9f0c829',1795321448873772,'01a2017f48e479318cd2c3a94ea4e89a','won D1 Rollout','do',NULL);
INSERT INTO "action" VALUES('01a2017f49ab71c99760df9e9b041e8c',1795321448875123,'01a2017f48e479318cd2c3a94ea4e89a','lost D2 Second','do',NULL);
INSERT INTO "action" VALUES('01a2017f49ae749ca88e60216114e3c8',1795321448878303,'01a2017f48e479318cd2c3a94ea4e89a','moved D2 Second from Closed lost to Negotiation','do',NULL);
INSERT INTO "action" VALUES('01a2017f49af7f12900bfe40cb598c77',1795321448879954,'01a2017f48e479318cd2c3a94ea4e89a','added task T1 Call','do',NULL);
INSERT INTO "action" VALUES('01a2017f49b27ee6961f682ca05bc8b4',1795321448882943,'01a2017f48e479318cd2c3a94ea4e89a','added task T2 Write','do',NULL);
INSERT INTO "action" VALUES('01a2017f49b47f03953d537c7cff5e9e',1795321448884952,'01a2017f48e479318cd2c3a94ea4e89a','changed task of task T1 Call them','do',NULL);
INSERT INTO "action" VALUES('01a2017f49ba7ba7b445066f2ad9ed82',1795321448890743,'01a2017f48e479318cd2c3a94ea4e89a','added task Thank them to 2 deals','do',NULL);
INSERT INTO "action" VALUES('01a2017f49be74c38f88f7141b84d8be',1795321448894311,'01a2017f48e479318cd2c3a94ea4e89a','put off task T1 Call them until Tue 1 Dec 2026','do',NULL);
INSERT INTO "action" VALUES('01a2017f49bf708bafe38104bbfc38e6',1795321448895046,'01a2017f48e479318cd2c3a94ea4e89a','finished task T1 Call them','do',NULL);
INSERT INTO "action" VALUES('01a2017f49c171c1b276f6ec74353c9e',1795321448897122,'01a2017f48e479318cd2c3a94ea4e89a','reopened task T1 Call them','do',NULL);
INSERT INTO "action" VALUES('01a2017f49c17d5b88ebe814ef537452',1795321448897846,'01a2017f48e479318cd2c3a94ea4e89a','finished 2 tasks','do',NULL);
INSERT INTO "action" VALUES('01a2017f49c278699919bc73e2ff2005',1795321448898537,'01a2017f48e479318cd2c3a94ea4e89a','added activity A2 Terms','do',NULL);
INSERT INTO "action" VALUES('01a2017f49c87c9b9f9747b9a699ee43',1795321448904804,'01a2017f48e479318cd2c3a94ea4e89a','changed minutes of activity A2 Terms','do',NULL);
INSERT INTO "action" VALUES('01a2017f49ce7fa0aa0ae2a1f86d2b9e',1795321448910993,'01a2017f48e479318cd2c3a94ea4e89a','saved the view Mine','do',NULL);
INSERT INTO "action" VALUES('01a2017f49d07230816722cd2f93f018',1795321448912149,'01a2017f48e479318cd2c3a94ea4e89a','changed job title of 2 contacts','do',NULL);
INSERT INTO "action" VALUES('01a2017f49d37032a2c83cad526b22e7',1795321448915027,'01a2017f48e479318cd2c3a94ea4e89a','deleted the view Mine','do',NULL);
INSERT INTO "action" VALUES('01a2017f49d37f449f0faf40eda84b9a',1795321448915966,'01a2017f48e479318cd2c3a94ea4e89a','deleted activity A2 Terms','do',NULL);
INSERT INTO "action" VALUES('01a2017f49d67958b546d1b22e19f57f',1795321448918599,'01a2017f48e479318cd2c3a94ea4e89a','deleted deal D3 Third one','do',NULL);
INSERT INTO "action" VALUES('01a2017f49d77d1fb6d724424fb10c8c',1795321448919834,'01a2017f48e479318cd2c3a94ea4e89a','brought back deal D3 Third one','do',NULL);
INSERT INTO "action" VALUES('01a2017f49db74518133e5985286c751',1795321448923284,'01a2017f48e479318cd2c3a94ea4e89a','made cleo sales','do',NULL);
INSERT INTO "action" VALUES('01a2017f49de7323a2b2c6630ca31f98',1795321448926208,'01a2017f48e479318cd2c3a94ea4e89a','took back the role of cleo','do',NULL);
INSERT INTO "action" VALUES('01a2017f49df7ba896dd813c4f732898',1795321448927742,'01a2017f48e479318cd2c3a94ea4e89a','deleted 2 contacts','do',NULL);
INSERT INTO "action" VALUES('01a2017f49e07d4cb1e0649c130562e1',1795321448928845,'01a2017f48e479318cd2c3a94ea4e89a','undid: deleted 2 contacts','undo','01a2017f49df7ba896dd813c4f732898');
INSERT INTO "action" VALUES('01a2017f49e27d06b16a4cecad321b3b',1795321448930828,'01a2017f48e479318cd2c3a94ea4e89a','deleted the field Area of deals','do',NULL);
INSERT INTO "action" VALUES('01a2017f49e6769e967706b92705f301',1795321448934427,'01a2017f48e479318cd2c3a94ea4e89a','made the pipeline Software subscriptions','do',NULL);
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
INSERT INTO activity VALUES('01a2017f49bf72ee93f9ceca60bc9b33',1,1795321448895046,NULL,1,NULL,'note',1795321448895046,'01a2017f48e479318cd2c3a94ea4e89a','Call them','call them','They agreed.',NULL,'01a2017f49537c07af9180e2bcdc7cf5',NULL,'01a2017f4935728e8c7a0b97dc8220f1');
INSERT INTO activity VALUES('01a2017f49c573bdac812af357207f24',3,1795321448898537,1795321448915966,2,NULL,'call',1795321448899592,'01a2017f48e479318cd2c3a94ea4e89a','Terms','terms','# Terms
Good news.',25,'01a2017f49537c07af9180e2bcdc7cf5',NULL,'01a2017f4935728e8c7a0b97dc8220f1');
CREATE INDEX "activity_at" ON "activity" ("at");
CREATE INDEX "activity_company_id_at" ON "activity" ("company_id", "at");
CREATE INDEX "activity_contact_id_at" ON "activity" ("contact_id", "at");
CREATE INDEX "activity_deal_id_at" ON "activity" ("deal_id", "at");
CREATE UNIQUE INDEX "activity_external_id_unique" ON "activity" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "activity_number" ON "activity" ("number");
DROP TABLE IF EXISTS cadence;
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
INSERT INTO change VALUES(1,'01a2017f48e37d4696aeace0de7efc03','user','01a2017f48e479318cd2c3a94ea4e89a','create','{"id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"login":[null,"ana"],"name":[null,"Ana Ruiz"],"name_key":[null,"ana ruiz"],"role":[null,"admin"],"email":[null,null]}');
INSERT INTO change VALUES(2,'01a2017f48e37d4696aeace0de7efc03','setting','01a2017f48e571eea796c15e0fcdbc90','create','{"id":[null,"01a2017f48e571eea796c15e0fcdbc90"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"key":[null,"currency"],"value":[null,"\"EUR\""]}');
INSERT INTO change VALUES(3,'01a2017f48e37d4696aeace0de7efc03','setting','01a2017f48e579819a4c8eef592c1ac3','create','{"id":[null,"01a2017f48e579819a4c8eef592c1ac3"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"key":[null,"sources"],"value":[null,"[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\"]"]}');
INSERT INTO change VALUES(4,'01a2017f48e37d4696aeace0de7efc03','pipeline','01a2017f48e57ba89bd7a9682f2d5942','create','{"id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"Sales"],"name_key":[null,"sales"],"card_kind":[null,"deal"],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(5,'01a2017f48e37d4696aeace0de7efc03','stage','01a2017f48e57cd6b82c4d13a7870a5a','create','{"id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"name":[null,"Initial contact"],"name_key":[null,"initial contact"],"definition":[null,"Somebody has shown interest or agreed to talk; nobody has asked the hard questions yet."],"kind":[null,"open"],"probability":[null,10],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(6,'01a2017f48e37d4696aeace0de7efc03','stage','01a2017f48e57e59882be103fdad1b3c','create','{"id":[null,"01a2017f48e57e59882be103fdad1b3c"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"name":[null,"Qualification"],"name_key":[null,"qualification"],"definition":[null,"We find out whether there is a need, a budget and somebody who decides."],"kind":[null,"open"],"probability":[null,20],"category":[null,"pipeline"],"rot_days":[null,14],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(7,'01a2017f48e37d4696aeace0de7efc03','criterion','01a2017f48e57f31a7a5a65b87db56ef','create','{"id":[null,"01a2017f48e57f31a7a5a65b87db56ef"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"Need and budget are known"],"position":[null,0]}');
INSERT INTO change VALUES(8,'01a2017f48e37d4696aeace0de7efc03','stage','01a2017f48e6703697210bb69272a7b9','create','{"id":[null,"01a2017f48e6703697210bb69272a7b9"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"name":[null,"Needs assessment"],"name_key":[null,"needs assessment"],"definition":[null,"We learn what they need in detail, and agree on what a good solution must do."],"kind":[null,"open"],"probability":[null,40],"category":[null,"best case"],"rot_days":[null,14],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(9,'01a2017f48e37d4696aeace0de7efc03','criterion','01a2017f48e6710393916b72c0e2653a','create','{"id":[null,"01a2017f48e6710393916b72c0e2653a"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"stage_id":[null,"01a2017f48e6703697210bb69272a7b9"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"The person who decides has confirmed the requirements"],"position":[null,0]}');
INSERT INTO change VALUES(10,'01a2017f48e37d4696aeace0de7efc03','stage','01a2017f48e6718b9c02454a789d967b','create','{"id":[null,"01a2017f48e6718b9c02454a789d967b"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"name":[null,"Proposal"],"name_key":[null,"proposal"],"definition":[null,"They have an offer with a price, made for them."],"kind":[null,"open"],"probability":[null,60],"category":[null,"best case"],"rot_days":[null,10],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(11,'01a2017f48e37d4696aeace0de7efc03','criterion','01a2017f48e6721bb472a983ee45deab','create','{"id":[null,"01a2017f48e6721bb472a983ee45deab"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"stage_id":[null,"01a2017f48e6718b9c02454a789d967b"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"amount>0"],"says":[null,"The amount is known"],"position":[null,0]}');
INSERT INTO change VALUES(12,'01a2017f48e37d4696aeace0de7efc03','stage','01a2017f48e67293b11a005376db4452','create','{"id":[null,"01a2017f48e67293b11a005376db4452"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"name":[null,"Negotiation"],"name_key":[null,"negotiation"],"definition":[null,"They want it; terms, price or dates are being settled."],"kind":[null,"open"],"probability":[null,80],"category":[null,"commit"],"rot_days":[null,14],"position":[null,4],"archived_at":[null,null]}');
INSERT INTO change VALUES(13,'01a2017f48e37d4696aeace0de7efc03','criterion','01a2017f48e673229d140fbef5257a23','create','{"id":[null,"01a2017f48e673229d140fbef5257a23"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"stage_id":[null,"01a2017f48e67293b11a005376db4452"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"has:contact"],"says":[null,"A contact is linked"],"position":[null,0]}');
INSERT INTO change VALUES(14,'01a2017f48e37d4696aeace0de7efc03','stage','01a2017f48e673939be83193d8d304b4','create','{"id":[null,"01a2017f48e673939be83193d8d304b4"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"name":[null,"Closed won"],"name_key":[null,"closed won"],"definition":[null,"They have ordered."],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,5],"archived_at":[null,null]}');
INSERT INTO change VALUES(15,'01a2017f48e37d4696aeace0de7efc03','stage','01a2017f48e6741a8f418a664ec59c65','create','{"id":[null,"01a2017f48e6741a8f418a664ec59c65"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"name":[null,"Closed lost"],"name_key":[null,"closed lost"],"definition":[null,"They will not buy from us this time; the reason says why."],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,6],"archived_at":[null,null]}');
INSERT INTO change VALUES(16,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e6764ebfd732f28ed03f59','create','{"id":[null,"01a2017f48e6764ebfd732f28ed03f59"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"Price"],"name_key":[null,"price"],"counts":[null,true],"position":[null,0]}');
INSERT INTO change VALUES(17,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e67711b93fc66faa6e7348','create','{"id":[null,"01a2017f48e67711b93fc66faa6e7348"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"Chose a competitor"],"name_key":[null,"chose a competitor"],"counts":[null,true],"position":[null,1]}');
INSERT INTO change VALUES(18,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e6777ba6ac68258163f3fa','create','{"id":[null,"01a2017f48e6777ba6ac68258163f3fa"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"No budget"],"name_key":[null,"no budget"],"counts":[null,true],"position":[null,2]}');
INSERT INTO change VALUES(19,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e677d8943c5fa456529faa','create','{"id":[null,"01a2017f48e677d8943c5fa456529faa"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"No decision"],"name_key":[null,"no decision"],"counts":[null,true],"position":[null,3]}');
INSERT INTO change VALUES(20,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e6783198f172ddd584c060','create','{"id":[null,"01a2017f48e6783198f172ddd584c060"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"Bad timing"],"name_key":[null,"bad timing"],"counts":[null,true],"position":[null,4]}');
INSERT INTO change VALUES(21,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e678a2a523f95e39436ec4','create','{"id":[null,"01a2017f48e678a2a523f95e39436ec4"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"Does not fit"],"name_key":[null,"does not fit"],"counts":[null,true],"position":[null,5]}');
INSERT INTO change VALUES(22,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e678f583cf2c28b4c8618f','create','{"id":[null,"01a2017f48e678f583cf2c28b4c8618f"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"Invalid"],"name_key":[null,"invalid"],"counts":[null,false],"position":[null,6]}');
INSERT INTO change VALUES(23,'01a2017f48e37d4696aeace0de7efc03','lost_reason','01a2017f48e6794caffdd0994e328702','create','{"id":[null,"01a2017f48e6794caffdd0994e328702"],"version":[null,1],"created_at":[null,1795321448675857],"hidden_at":[null,null],"name":[null,"Duplicate"],"name_key":[null,"duplicate"],"counts":[null,false],"position":[null,7]}');
INSERT INTO change VALUES(24,'01a2017f48f272b09edb49fcf575589d','user','01a2017f48f27628a9cdd0af8055bf14','create','{"id":[null,"01a2017f48f27628a9cdd0af8055bf14"],"version":[null,1],"created_at":[null,1795321448690192],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"login":[null,"ben"],"name":[null,"Ben Okoye"],"name_key":[null,"ben okoye"],"role":[null,"sales"],"email":[null,null]}');
INSERT INTO change VALUES(25,'01a2017f48f77d528eed73321e1bf1ae','user','01a2017f48fb7b33b5fc2e189eafbd9d','create','{"id":[null,"01a2017f48fb7b33b5fc2e189eafbd9d"],"version":[null,1],"created_at":[null,1795321448695855],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"login":[null,"cleo"],"name":[null,"Cleo Park"],"name_key":[null,"cleo park"],"role":[null,"service"],"email":[null,null]}');
INSERT INTO change VALUES(26,'01a2017f48fd7d8eb127dbb2854dde8d','user','01a2017f48fb7b33b5fc2e189eafbd9d','update','{"email":[null,"cleo@example.org"]}');
INSERT INTO change VALUES(27,'01a2017f49227721b535d97820f13171','setting','01a2017f48e571eea796c15e0fcdbc90','update','{"value":["\"EUR\"","\"CHF\""]}');
INSERT INTO change VALUES(28,'01a2017f493274b1b347b145e6c3ca79','setting','01a2017f49327cc58eaffa155613e1ee','create','{"id":[null,"01a2017f49327cc58eaffa155613e1ee"],"version":[null,1],"created_at":[null,1795321448754314],"hidden_at":[null,null],"key":[null,"country"],"value":[null,"\"DE\""]}');
INSERT INTO change VALUES(29,'01a2017f49337ac98ec48484520c4dd0','company','01a2017f4935728e8c7a0b97dc8220f1','create','{"id":[null,"01a2017f4935728e8c7a0b97dc8220f1"],"version":[null,1],"created_at":[null,1795321448755688],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Acme"],"name_key":[null,"acme"],"sort_key":[null,"acme"],"domain":[null,"acme.example"],"industry":[null,null],"country":[null,null],"city":[null,null],"employees":[null,null],"revenue":[null,null],"currency":[null,null],"phase":[null,"prospecting"],"source":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"parent_id":[null,null],"note":[null,null],"last_touch_at":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(30,'01a2017f49337ac98ec48484520c4dd0','contact_point','01a2017f493579f99121afaba1ed8965','create','{"id":[null,"01a2017f493579f99121afaba1ed8965"],"contact_id":[null,null],"company_id":[null,"01a2017f4935728e8c7a0b97dc8220f1"],"kind":[null,"email"],"value":[null,"hi@acme.example"],"key":[null,"hi@acme.example"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(31,'01a2017f49367ce0ada65526d8981cb6','company','01a2017f4935728e8c7a0b97dc8220f1','update','{"name":["Acme","Acme Ltd"],"name_key":["acme","acme ltd"],"sort_key":["acme","acme ltd"],"city":[null,"Lyon"]}');
INSERT INTO change VALUES(32,'01a2017f493c70c7879c92cafc51f5b7','contact','01a2017f493d79108bc6e246ff2fff95','create','{"id":[null,"01a2017f493d79108bc6e246ff2fff95"],"version":[null,1],"created_at":[null,1795321448764064],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Kim Sato"],"name_key":[null,"kim sato"],"sort_key":[null,"kim sato"],"given_name":[null,"Kim"],"family_name":[null,"Sato"],"job_title":[null,null],"company_id":[null,"01a2017f4935728e8c7a0b97dc8220f1"],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"phase":[null,"prospecting"],"source":[null,null],"channel":[null,null],"preferred_channel":[null,null],"note":[null,null],"last_touch_at":[null,null],"cadence_days":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(33,'01a2017f493c70c7879c92cafc51f5b7','contact_point','01a2017f493d7eab8f38296238375ab4','create','{"id":[null,"01a2017f493d7eab8f38296238375ab4"],"contact_id":[null,"01a2017f493d79108bc6e246ff2fff95"],"company_id":[null,null],"kind":[null,"email"],"value":[null,"kim@acme.example"],"key":[null,"kim@acme.example"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(34,'01a2017f493c70c7879c92cafc51f5b7','tag','01a2017f493e76aab4c8f61f6f400b30','create','{"id":[null,"01a2017f493e76aab4c8f61f6f400b30"],"version":[null,1],"created_at":[null,1795321448764064],"hidden_at":[null,null],"name":[null,"vip"],"name_key":[null,"vip"]}');
INSERT INTO change VALUES(35,'01a2017f493c70c7879c92cafc51f5b7','tagging','01a2017f493e777ea3e05dcc37836b7d','create','{"id":[null,"01a2017f493e777ea3e05dcc37836b7d"],"tag_id":[null,"01a2017f493e76aab4c8f61f6f400b30"],"kind":[null,"contact"],"record":[null,"01a2017f493d79108bc6e246ff2fff95"]}');
INSERT INTO change VALUES(36,'01a2017f493f7a0093431f13bec82629','contact','01a2017f494074cd9dcae6354de75e4f','create','{"id":[null,"01a2017f494074cd9dcae6354de75e4f"],"version":[null,1],"created_at":[null,1795321448767638],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"name":[null,"Lee Wong"],"name_key":[null,"lee wong"],"sort_key":[null,"lee wong"],"given_name":[null,"Lee"],"family_name":[null,"Wong"],"job_title":[null,null],"company_id":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"phase":[null,"prospecting"],"source":[null,null],"channel":[null,null],"preferred_channel":[null,null],"note":[null,null],"last_touch_at":[null,null],"cadence_days":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(37,'01a2017f4941736b97ed65744e64980e','contact','01a2017f493d79108bc6e246ff2fff95','update','{"phase":["prospecting","churned"]}');
INSERT INTO change VALUES(38,'01a2017f4941736b97ed65744e64980e','contact_point','01a2017f49447c83a6a57de76c9a094b','create','{"id":[null,"01a2017f49447c83a6a57de76c9a094b"],"contact_id":[null,"01a2017f493d79108bc6e246ff2fff95"],"company_id":[null,null],"kind":[null,"email"],"value":[null,"k@acme.org"],"key":[null,"k@acme.org"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(39,'01a2017f4941736b97ed65744e64980e','contact_point','01a2017f493d7eab8f38296238375ab4','delete','{"id":["01a2017f493d7eab8f38296238375ab4",null],"contact_id":["01a2017f493d79108bc6e246ff2fff95",null],"company_id":[null,null],"kind":["email",null],"value":["kim@acme.example",null],"key":["kim@acme.example",null],"label":["",null],"position":[0,null]}');
INSERT INTO change VALUES(40,'01a2017f49457cdd97b8ca816fec4055','tag','01a2017f49467696a1e872391da6bc74','create','{"id":[null,"01a2017f49467696a1e872391da6bc74"],"version":[null,1],"created_at":[null,1795321448773816],"hidden_at":[null,null],"name":[null,"warm"],"name_key":[null,"warm"]}');
INSERT INTO change VALUES(41,'01a2017f49457cdd97b8ca816fec4055','tagging','01a2017f494677b8aadbb629d23d649b','create','{"id":[null,"01a2017f494677b8aadbb629d23d649b"],"tag_id":[null,"01a2017f49467696a1e872391da6bc74"],"kind":[null,"contact"],"record":[null,"01a2017f493d79108bc6e246ff2fff95"]}');
INSERT INTO change VALUES(42,'01a2017f49457cdd97b8ca816fec4055','tagging','01a2017f493e777ea3e05dcc37836b7d','delete','{"id":["01a2017f493e777ea3e05dcc37836b7d",null],"tag_id":["01a2017f493e76aab4c8f61f6f400b30",null],"kind":["contact",null],"record":["01a2017f493d79108bc6e246ff2fff95",null]}');
INSERT INTO change VALUES(43,'01a2017f49457cdd97b8ca816fec4055','tagging','01a2017f49467f63a55947a7407d55ea','create','{"id":[null,"01a2017f49467f63a55947a7407d55ea"],"tag_id":[null,"01a2017f49467696a1e872391da6bc74"],"kind":[null,"contact"],"record":[null,"01a2017f494074cd9dcae6354de75e4f"]}');
INSERT INTO change VALUES(44,'01a2017f49457cdd97b8ca816fec4055','contact','01a2017f493d79108bc6e246ff2fff95','update','{}');
INSERT INTO change VALUES(45,'01a2017f49457cdd97b8ca816fec4055','contact','01a2017f494074cd9dcae6354de75e4f','update','{}');
INSERT INTO change VALUES(46,'01a2017f49477b56b07864f1a7104372','tag','01a2017f49467696a1e872391da6bc74','update','{"name":["warm","hot"],"name_key":["warm","hot"]}');
INSERT INTO change VALUES(47,'01a2017f49487c7b8bdb86710ad6f7cf','product','01a2017f494c72d5a758a4660e2a9275','create','{"id":[null,"01a2017f494c72d5a758a4660e2a9275"],"version":[null,1],"created_at":[null,1795321448776792],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Box"],"name_key":[null,"box"],"code":[null,"B1"],"category":[null,null],"price":[null,1200],"currency":[null,"EUR"]}');
INSERT INTO change VALUES(48,'01a2017f494c7f268be28c1bd0e2f939','product','01a2017f494c72d5a758a4660e2a9275','update','{"category":[null,"Boxes"]}');
INSERT INTO change VALUES(49,'01a2017f494e76b3bc93c8b8b77bfded','custom_field','01a2017f494e7b49ad39a9f614b5ba00','create','{"id":[null,"01a2017f494e7b49ad39a9f614b5ba00"],"version":[null,1],"created_at":[null,1795321448782431],"hidden_at":[null,null],"kind":[null,"deal"],"name":[null,"Region"],"name_key":[null,"region"],"type":[null,"text"],"choices":[null,null],"position":[null,null]}');
INSERT INTO change VALUES(50,'01a2017f494f746d919a6fd62dc50563','deal','01a2017f49537c07af9180e2bcdc7cf5','create','{"id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"version":[null,1],"created_at":[null,1795321448783288],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"title":[null,"Rollout"],"title_key":[null,"rollout"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"position":[null,0],"outcome":[null,"open"],"entered_at":[null,1795321448787601],"opened_at":[null,1795321448787601],"closed_at":[null,null],"amount":[null,100000],"currency":[null,"EUR"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"company_id":[null,"01a2017f4935728e8c7a0b97dc8220f1"],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795321448787601],"merged_into":[null,null]}');
INSERT INTO change VALUES(51,'01a2017f494f746d919a6fd62dc50563','deal_contact','01a2017f49547436a3ede479f941d717','create','{"id":[null,"01a2017f49547436a3ede479f941d717"],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"contact_id":[null,"01a2017f493d79108bc6e246ff2fff95"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(52,'01a2017f494f746d919a6fd62dc50563','deal_line','01a2017f49547bdfb9ab4de73a09f6a3','create','{"id":[null,"01a2017f49547bdfb9ab4de73a09f6a3"],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"product_id":[null,"01a2017f494c72d5a758a4660e2a9275"],"quantity":[null,2],"unit_price":[null,1200],"position":[null,0]}');
INSERT INTO change VALUES(53,'01a2017f494f746d919a6fd62dc50563','tag','01a2017f4955739da5c1d8afa3281539','create','{"id":[null,"01a2017f4955739da5c1d8afa3281539"],"version":[null,1],"created_at":[null,1795321448783288],"hidden_at":[null,null],"name":[null,"big"],"name_key":[null,"big"]}');
INSERT INTO change VALUES(54,'01a2017f494f746d919a6fd62dc50563','tagging','01a2017f49557492ad490dc70c918455','create','{"id":[null,"01a2017f49557492ad490dc70c918455"],"tag_id":[null,"01a2017f4955739da5c1d8afa3281539"],"kind":[null,"deal"],"record":[null,"01a2017f49537c07af9180e2bcdc7cf5"]}');
INSERT INTO change VALUES(55,'01a2017f494f746d919a6fd62dc50563','transition','01a2017f49557b029e2755a205b31da3','create','{"id":[null,"01a2017f49557b029e2755a205b31da3"],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"at":[null,1795321448787601],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(56,'01a2017f4957759297a82044d4c19dad','deal','01a2017f495a7c80aa4af3f353639b99','create','{"id":[null,"01a2017f495a7c80aa4af3f353639b99"],"version":[null,1],"created_at":[null,1795321448791361],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"title":[null,"Second"],"title_key":[null,"second"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"position":[null,-4294967296],"outcome":[null,"open"],"entered_at":[null,1795321448794740],"opened_at":[null,1795321448794740],"closed_at":[null,null],"amount":[null,7000],"currency":[null,"EUR"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"company_id":[null,null],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795321448794740],"merged_into":[null,null]}');
INSERT INTO change VALUES(57,'01a2017f4957759297a82044d4c19dad','transition','01a2017f495b73508baccbd4962fad72','create','{"id":[null,"01a2017f495b73508baccbd4962fad72"],"deal_id":[null,"01a2017f495a7c80aa4af3f353639b99"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"at":[null,1795321448794740],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(58,'01a2017f495c7fd685b13916fcb52bfc','deal','01a2017f495e74d89ffc769c7effd62e','create','{"id":[null,"01a2017f495e74d89ffc769c7effd62e"],"version":[null,1],"created_at":[null,1795321448797003],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"title":[null,"Third"],"title_key":[null,"third"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"position":[null,-8589934592],"outcome":[null,"open"],"entered_at":[null,1795321448798274],"opened_at":[null,1795321448798274],"closed_at":[null,null],"amount":[null,null],"currency":[null,"CHF"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"company_id":[null,null],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795321448798274],"merged_into":[null,null]}');
INSERT INTO change VALUES(59,'01a2017f495c7fd685b13916fcb52bfc','transition','01a2017f495e7a9f9c095b7d8bb976a7','create','{"id":[null,"01a2017f495e7a9f9c095b7d8bb976a7"],"deal_id":[null,"01a2017f495e74d89ffc769c7effd62e"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"at":[null,1795321448798274],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(60,'01a2017f49627a658d5fdde5b32fea4e','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"amount":[100000,200000]}');
INSERT INTO change VALUES(61,'01a2017f49627a658d5fdde5b32fea4e','custom_value','01a2017f496b760bbf24f733d671171f','create','{"id":[null,"01a2017f496b760bbf24f733d671171f"],"field_id":[null,"01a2017f494e7b49ad39a9f614b5ba00"],"record":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"value":[null,"North"],"key":[null,"north"]}');
INSERT INTO change VALUES(62,'01a2017f49767e2ea23249b9585c01e8','deal','01a2017f495e74d89ffc769c7effd62e','update','{"title":["Third","Third one"],"title_key":["third","third one"]}');
INSERT INTO change VALUES(63,'01a2017f497c772bb7b19d2544cbc57a','deal_contact','01a2017f497c7f349cefc25b748dba1b','create','{"id":[null,"01a2017f497c7f349cefc25b748dba1b"],"deal_id":[null,"01a2017f495a7c80aa4af3f353639b99"],"contact_id":[null,"01a2017f494074cd9dcae6354de75e4f"],"role":[null,"buyer"],"position":[null,0]}');
INSERT INTO change VALUES(64,'01a2017f497c772bb7b19d2544cbc57a','deal','01a2017f495a7c80aa4af3f353639b99','update','{}');
INSERT INTO change VALUES(65,'01a2017f497d7cec8783138cae0a7a58','deal_contact','01a2017f497c7f349cefc25b748dba1b','delete','{"id":["01a2017f497c7f349cefc25b748dba1b",null],"deal_id":["01a2017f495a7c80aa4af3f353639b99",null],"contact_id":["01a2017f494074cd9dcae6354de75e4f",null],"role":["buyer",null],"position":[0,null]}');
INSERT INTO change VALUES(66,'01a2017f497d7cec8783138cae0a7a58','deal','01a2017f495a7c80aa4af3f353639b99','update','{}');
INSERT INTO change VALUES(67,'01a2017f497f739d832a0368a6c881ee','deal_line','01a2017f497f7b718848a6d5db8d4bb1','create','{"id":[null,"01a2017f497f7b718848a6d5db8d4bb1"],"deal_id":[null,"01a2017f495a7c80aa4af3f353639b99"],"product_id":[null,"01a2017f494c72d5a758a4660e2a9275"],"quantity":[null,3],"unit_price":[null,1200],"position":[null,0]}');
INSERT INTO change VALUES(68,'01a2017f497f739d832a0368a6c881ee','deal','01a2017f495a7c80aa4af3f353639b99','update','{}');
INSERT INTO change VALUES(69,'01a2017f49807d619fd46cad78a38f8a','deal_line','01a2017f497f7b718848a6d5db8d4bb1','delete','{"id":["01a2017f497f7b718848a6d5db8d4bb1",null],"deal_id":["01a2017f495a7c80aa4af3f353639b99",null],"product_id":["01a2017f494c72d5a758a4660e2a9275",null],"quantity":[3,null],"unit_price":[1200,null],"position":[0,null]}');
INSERT INTO change VALUES(70,'01a2017f49807d619fd46cad78a38f8a','deal','01a2017f495a7c80aa4af3f353639b99','update','{}');
INSERT INTO change VALUES(71,'01a2017f49817efb88d400a1fd9de464','custom_field','01a2017f494e7b49ad39a9f614b5ba00','update','{"name":["Region","Area"],"name_key":["region","area"]}');
INSERT INTO change VALUES(72,'01a2017f49837fb29a87028f00640c09','deal_check','01a2017f498479bbad595c6a7d1f146a','create','{"id":[null,"01a2017f498479bbad595c6a7d1f146a"],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"criterion_id":[null,"01a2017f48e57f31a7a5a65b87db56ef"],"at":[null,1795321448835992],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"]}');
INSERT INTO change VALUES(73,'01a2017f498576cdbd1b3d271fbfb4ab','transition','01a2017f4986714fa2e1e10f72bb9048','create','{"id":[null,"01a2017f4986714fa2e1e10f72bb9048"],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"seq":[null,2],"from_stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448838038],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"for a test"],"probability":[null,20],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(74,'01a2017f498576cdbd1b3d271fbfb4ab','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"stage_id":["01a2017f48e57cd6b82c4d13a7870a5a","01a2017f48e57e59882be103fdad1b3c"],"entered_at":[1795321448787601,1795321448838038],"last_touch_at":[1795321448787601,1795321448837438]}');
INSERT INTO change VALUES(75,'01a2017f49877929bb5a14c6312d68cc','deal','01a2017f495a7c80aa4af3f353639b99','update','{"amount":[7000,123400]}');
INSERT INTO change VALUES(76,'01a2017f49877929bb5a14c6312d68cc','transition','01a2017f498b7fc8b415acaa9275c166','create','{"id":[null,"01a2017f498b7fc8b415acaa9275c166"],"deal_id":[null,"01a2017f495a7c80aa4af3f353639b99"],"seq":[null,2],"from_stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"to_stage_id":[null,"01a2017f48e6718b9c02454a789d967b"],"at":[null,1795321448843955],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"for a test"],"probability":[null,60],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(77,'01a2017f49877929bb5a14c6312d68cc','deal','01a2017f495a7c80aa4af3f353639b99','update','{"stage_id":["01a2017f48e57cd6b82c4d13a7870a5a","01a2017f48e6718b9c02454a789d967b"],"position":[-4294967296,0],"entered_at":[1795321448794740,1795321448843955],"last_touch_at":[1795321448794740,1795321448839585]}');
INSERT INTO change VALUES(78,'01a2017f49967513a7a5b08c04aacf36','company','01a2017f49997ffe98ff04d95a4e6ab2','create','{"id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"name":[null,"Firm 0"],"name_key":[null,"firm 0"],"sort_key":[null,"firm 0"],"phase":[null,"prospecting"],"number":[null,2],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(79,'01a2017f49967513a7a5b08c04aacf36','company','01a2017f499a73b8a4655ef85069b399','create','{"id":[null,"01a2017f499a73b8a4655ef85069b399"],"name":[null,"Firm 1"],"name_key":[null,"firm 1"],"sort_key":[null,"firm 1"],"phase":[null,"prospecting"],"number":[null,3],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(80,'01a2017f49967513a7a5b08c04aacf36','company','01a2017f499a7470bf25277f95d8403a','create','{"id":[null,"01a2017f499a7470bf25277f95d8403a"],"name":[null,"Firm 2"],"name_key":[null,"firm 2"],"sort_key":[null,"firm 2"],"phase":[null,"prospecting"],"number":[null,4],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(81,'01a2017f49967513a7a5b08c04aacf36','company','01a2017f499a7501a1fce75b27dc2b70','create','{"id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"name":[null,"Firm 3"],"name_key":[null,"firm 3"],"sort_key":[null,"firm 3"],"phase":[null,"prospecting"],"number":[null,5],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(82,'01a2017f49967513a7a5b08c04aacf36','company','01a2017f499a75aeafae4b6b68a6e2a6','create','{"id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"name":[null,"Firm 4"],"name_key":[null,"firm 4"],"sort_key":[null,"firm 4"],"phase":[null,"prospecting"],"number":[null,6],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(83,'01a2017f49967513a7a5b08c04aacf36','company','01a2017f499a7633abeafa3546fa1b3c','create','{"id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"name":[null,"Firm 5"],"name_key":[null,"firm 5"],"sort_key":[null,"firm 5"],"phase":[null,"prospecting"],"number":[null,7],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(84,'01a2017f49967513a7a5b08c04aacf36','company','01a2017f499a76d2aa6301200fe7a5e9','create','{"id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"name":[null,"Firm 6"],"name_key":[null,"firm 6"],"sort_key":[null,"firm 6"],"phase":[null,"prospecting"],"number":[null,8],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(85,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7351b2879328c6cf1bae','create','{"id":[null,"01a2017f499a7351b2879328c6cf1bae"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"phase":[null,"prospecting"],"number":[null,3],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(86,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7420bafd7a039570e02d','create','{"id":[null,"01a2017f499a7420bafd7a039570e02d"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"phase":[null,"prospecting"],"number":[null,4],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(87,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a74c7b4243f8279b15bad','create','{"id":[null,"01a2017f499a74c7b4243f8279b15bad"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"phase":[null,"prospecting"],"number":[null,5],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(88,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a756fa9bb9368bf0bdf51','create','{"id":[null,"01a2017f499a756fa9bb9368bf0bdf51"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"phase":[null,"prospecting"],"number":[null,6],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(89,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a75fea2f2b0441b59ca50','create','{"id":[null,"01a2017f499a75fea2f2b0441b59ca50"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"phase":[null,"prospecting"],"number":[null,7],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(90,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7699bb211ae0d62dcfa9','create','{"id":[null,"01a2017f499a7699bb211ae0d62dcfa9"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"phase":[null,"prospecting"],"number":[null,8],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(91,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a771e9ca9083d75037db9','create','{"id":[null,"01a2017f499a771e9ca9083d75037db9"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"phase":[null,"prospecting"],"number":[null,9],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(92,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a77c39392a7230b84844d','create','{"id":[null,"01a2017f499a77c39392a7230b84844d"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"phase":[null,"prospecting"],"number":[null,10],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(93,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7847b42a6eda85fb8332','create','{"id":[null,"01a2017f499a7847b42a6eda85fb8332"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"phase":[null,"prospecting"],"number":[null,11],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(94,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a78b7a90a6e5b1fcc795c','create','{"id":[null,"01a2017f499a78b7a90a6e5b1fcc795c"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"phase":[null,"prospecting"],"number":[null,12],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(95,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a790792c072a925a93679','create','{"id":[null,"01a2017f499a790792c072a925a93679"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"phase":[null,"prospecting"],"number":[null,13],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(96,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7954a23d15c740f2a5be','create','{"id":[null,"01a2017f499a7954a23d15c740f2a5be"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"phase":[null,"prospecting"],"number":[null,14],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(97,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a799da0c5490c1866784d','create','{"id":[null,"01a2017f499a799da0c5490c1866784d"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"phase":[null,"prospecting"],"number":[null,15],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(98,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a79e4900159d4bed0b878','create','{"id":[null,"01a2017f499a79e4900159d4bed0b878"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"phase":[null,"prospecting"],"number":[null,16],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(99,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7a29b62721acae1f024e','create','{"id":[null,"01a2017f499a7a29b62721acae1f024e"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"phase":[null,"prospecting"],"number":[null,17],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(100,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7a6c99e3ac1cb7d7f27a','create','{"id":[null,"01a2017f499a7a6c99e3ac1cb7d7f27a"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"phase":[null,"prospecting"],"number":[null,18],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(101,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7aafb833bb005e5ee1a9','create','{"id":[null,"01a2017f499a7aafb833bb005e5ee1a9"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"phase":[null,"prospecting"],"number":[null,19],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(102,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7af18a289f1f9eeb0ac1','create','{"id":[null,"01a2017f499a7af18a289f1f9eeb0ac1"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"phase":[null,"prospecting"],"number":[null,20],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(103,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7b37ac080c367bf52d61','create','{"id":[null,"01a2017f499a7b37ac080c367bf52d61"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"phase":[null,"prospecting"],"number":[null,21],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(104,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7b7b8e28f61437999beb','create','{"id":[null,"01a2017f499a7b7b8e28f61437999beb"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"phase":[null,"prospecting"],"number":[null,22],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(105,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7bbfad966ad89507506e','create','{"id":[null,"01a2017f499a7bbfad966ad89507506e"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"phase":[null,"prospecting"],"number":[null,23],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(106,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7c0cb55201967505675f','create','{"id":[null,"01a2017f499a7c0cb55201967505675f"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"phase":[null,"prospecting"],"number":[null,24],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(107,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7c4fa41ea0fc7e6261d0','create','{"id":[null,"01a2017f499a7c4fa41ea0fc7e6261d0"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"phase":[null,"prospecting"],"number":[null,25],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(108,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7c92b602e3ac495e55e6','create','{"id":[null,"01a2017f499a7c92b602e3ac495e55e6"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"phase":[null,"prospecting"],"number":[null,26],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(109,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7cd388e440d453b84cff','create','{"id":[null,"01a2017f499a7cd388e440d453b84cff"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"phase":[null,"prospecting"],"number":[null,27],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(110,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7d15b798bdc1688f918f','create','{"id":[null,"01a2017f499a7d15b798bdc1688f918f"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"phase":[null,"prospecting"],"number":[null,28],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(111,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7d5996dfe22abeb7bf65','create','{"id":[null,"01a2017f499a7d5996dfe22abeb7bf65"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"phase":[null,"prospecting"],"number":[null,29],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(112,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7da39dd895c34f066366','create','{"id":[null,"01a2017f499a7da39dd895c34f066366"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"phase":[null,"prospecting"],"number":[null,30],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(113,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7de5b6b9ae15493e48df','create','{"id":[null,"01a2017f499a7de5b6b9ae15493e48df"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"phase":[null,"prospecting"],"number":[null,31],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(114,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7e269b7ecab580ebd401','create','{"id":[null,"01a2017f499a7e269b7ecab580ebd401"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"phase":[null,"prospecting"],"number":[null,32],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(115,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7e6ab377ec2ad6d629fb','create','{"id":[null,"01a2017f499a7e6ab377ec2ad6d629fb"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"phase":[null,"prospecting"],"number":[null,33],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(116,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7eaba6ab5344d03e2a9a','create','{"id":[null,"01a2017f499a7eaba6ab5344d03e2a9a"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"phase":[null,"prospecting"],"number":[null,34],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(117,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7eee9b5fa1d0f2938384','create','{"id":[null,"01a2017f499a7eee9b5fa1d0f2938384"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"phase":[null,"prospecting"],"number":[null,35],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(118,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7f3f8a5d6eaccb92706e','create','{"id":[null,"01a2017f499a7f3f8a5d6eaccb92706e"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"phase":[null,"prospecting"],"number":[null,36],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(119,'01a2017f49967513a7a5b08c04aacf36','contact','01a2017f499a7f86a55c3742386f84ae','create','{"id":[null,"01a2017f499a7f86a55c3742386f84ae"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"phase":[null,"prospecting"],"number":[null,37],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(120,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7898bb1cc8a6bb82df96','create','{"id":[null,"01a2017f499c7898bb1cc8a6bb82df96"],"title":[null,"Imported 0"],"title_key":[null,"imported 0"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,4294967296],"outcome":[null,"open"],"entered_at":[null,1795321448860358],"opened_at":[null,1795321448860358],"amount":[null,0],"currency":[null,"CHF"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"last_touch_at":[null,1795321448860358],"number":[null,4],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(121,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c79a2b3601ce03b20039a','create','{"id":[null,"01a2017f499c79a2b3601ce03b20039a"],"title":[null,"Imported 1"],"title_key":[null,"imported 1"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,8589934592],"outcome":[null,"open"],"entered_at":[null,1795321448860595],"opened_at":[null,1795321448860595],"amount":[null,10000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"last_touch_at":[null,1795321448860595],"number":[null,5],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(122,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7a0e9e1d650b28e78235','create','{"id":[null,"01a2017f499c7a0e9e1d650b28e78235"],"title":[null,"Imported 2"],"title_key":[null,"imported 2"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,12884901888],"outcome":[null,"open"],"entered_at":[null,1795321448860623],"opened_at":[null,1795321448860623],"amount":[null,20000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"last_touch_at":[null,1795321448860623],"number":[null,6],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(123,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7a8183d6e2f3bd390df7','create','{"id":[null,"01a2017f499c7a8183d6e2f3bd390df7"],"title":[null,"Imported 3"],"title_key":[null,"imported 3"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,17179869184],"outcome":[null,"open"],"entered_at":[null,1795321448860650],"opened_at":[null,1795321448860650],"amount":[null,30000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"last_touch_at":[null,1795321448860650],"number":[null,7],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(124,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7af5a06867f294b5bc9d','create','{"id":[null,"01a2017f499c7af5a06867f294b5bc9d"],"title":[null,"Imported 4"],"title_key":[null,"imported 4"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,21474836480],"outcome":[null,"open"],"entered_at":[null,1795321448860680],"opened_at":[null,1795321448860680],"amount":[null,40000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"last_touch_at":[null,1795321448860680],"number":[null,8],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(125,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7b55bd01862ab61dcc86','create','{"id":[null,"01a2017f499c7b55bd01862ab61dcc86"],"title":[null,"Imported 5"],"title_key":[null,"imported 5"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,25769803776],"outcome":[null,"open"],"entered_at":[null,1795321448860704],"opened_at":[null,1795321448860704],"amount":[null,50000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"last_touch_at":[null,1795321448860704],"number":[null,9],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(126,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7bb89f3a257ada5da06a','create','{"id":[null,"01a2017f499c7bb89f3a257ada5da06a"],"title":[null,"Imported 6"],"title_key":[null,"imported 6"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,30064771072],"outcome":[null,"open"],"entered_at":[null,1795321448860728],"opened_at":[null,1795321448860728],"amount":[null,60000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"last_touch_at":[null,1795321448860728],"number":[null,10],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(127,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7c2fadec8b59b73f6fd3','create','{"id":[null,"01a2017f499c7c2fadec8b59b73f6fd3"],"title":[null,"Imported 7"],"title_key":[null,"imported 7"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,34359738368],"outcome":[null,"open"],"entered_at":[null,1795321448860753],"opened_at":[null,1795321448860753],"amount":[null,70000],"currency":[null,"CHF"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"last_touch_at":[null,1795321448860753],"number":[null,11],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(128,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7ca38d18788401076634','create','{"id":[null,"01a2017f499c7ca38d18788401076634"],"title":[null,"Imported 8"],"title_key":[null,"imported 8"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,38654705664],"outcome":[null,"open"],"entered_at":[null,1795321448860785],"opened_at":[null,1795321448860785],"amount":[null,80000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"last_touch_at":[null,1795321448860785],"number":[null,12],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(129,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7d029f0f8b5ba37df6e5','create','{"id":[null,"01a2017f499c7d029f0f8b5ba37df6e5"],"title":[null,"Imported 9"],"title_key":[null,"imported 9"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,42949672960],"outcome":[null,"open"],"entered_at":[null,1795321448860809],"opened_at":[null,1795321448860809],"amount":[null,90000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"last_touch_at":[null,1795321448860809],"number":[null,13],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(130,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7d52a4d1134ada92db5b','create','{"id":[null,"01a2017f499c7d52a4d1134ada92db5b"],"title":[null,"Imported 10"],"title_key":[null,"imported 10"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,47244640256],"outcome":[null,"open"],"entered_at":[null,1795321448860829],"opened_at":[null,1795321448860829],"amount":[null,100000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"last_touch_at":[null,1795321448860829],"number":[null,14],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(131,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7d9eb4804b4761666435','create','{"id":[null,"01a2017f499c7d9eb4804b4761666435"],"title":[null,"Imported 11"],"title_key":[null,"imported 11"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,51539607552],"outcome":[null,"open"],"entered_at":[null,1795321448860847],"opened_at":[null,1795321448860847],"amount":[null,110000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"last_touch_at":[null,1795321448860847],"number":[null,15],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(132,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7dec85efe0d2314e221a','create','{"id":[null,"01a2017f499c7dec85efe0d2314e221a"],"title":[null,"Imported 12"],"title_key":[null,"imported 12"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,55834574848],"outcome":[null,"open"],"entered_at":[null,1795321448860866],"opened_at":[null,1795321448860866],"amount":[null,120000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"last_touch_at":[null,1795321448860866],"number":[null,16],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(133,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7e33a25a871d65dc58c4','create','{"id":[null,"01a2017f499c7e33a25a871d65dc58c4"],"title":[null,"Imported 13"],"title_key":[null,"imported 13"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,60129542144],"outcome":[null,"open"],"entered_at":[null,1795321448860884],"opened_at":[null,1795321448860884],"amount":[null,130000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"last_touch_at":[null,1795321448860884],"number":[null,17],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(134,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7e789e1742beb8ba709e','create','{"id":[null,"01a2017f499c7e789e1742beb8ba709e"],"title":[null,"Imported 14"],"title_key":[null,"imported 14"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,64424509440],"outcome":[null,"open"],"entered_at":[null,1795321448860901],"opened_at":[null,1795321448860901],"amount":[null,140000],"currency":[null,"CHF"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"last_touch_at":[null,1795321448860901],"number":[null,18],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(135,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7ebba8c646fc4c0e55ed','create','{"id":[null,"01a2017f499c7ebba8c646fc4c0e55ed"],"title":[null,"Imported 15"],"title_key":[null,"imported 15"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,68719476736],"outcome":[null,"open"],"entered_at":[null,1795321448860917],"opened_at":[null,1795321448860917],"amount":[null,150000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"last_touch_at":[null,1795321448860917],"number":[null,19],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(136,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7f03bc3884afa93dc0d3','create','{"id":[null,"01a2017f499c7f03bc3884afa93dc0d3"],"title":[null,"Imported 16"],"title_key":[null,"imported 16"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,73014444032],"outcome":[null,"open"],"entered_at":[null,1795321448860935],"opened_at":[null,1795321448860935],"amount":[null,160000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"last_touch_at":[null,1795321448860935],"number":[null,20],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(137,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7f4ca088d02e6537e7f1','create','{"id":[null,"01a2017f499c7f4ca088d02e6537e7f1"],"title":[null,"Imported 17"],"title_key":[null,"imported 17"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,77309411328],"outcome":[null,"open"],"entered_at":[null,1795321448860953],"opened_at":[null,1795321448860953],"amount":[null,170000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"last_touch_at":[null,1795321448860953],"number":[null,21],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(138,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7f8e88cece18736f84ad','create','{"id":[null,"01a2017f499c7f8e88cece18736f84ad"],"title":[null,"Imported 18"],"title_key":[null,"imported 18"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,81604378624],"outcome":[null,"open"],"entered_at":[null,1795321448860969],"opened_at":[null,1795321448860969],"amount":[null,180000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"last_touch_at":[null,1795321448860969],"number":[null,22],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(139,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499c7fd287345cf532293ce1','create','{"id":[null,"01a2017f499c7fd287345cf532293ce1"],"title":[null,"Imported 19"],"title_key":[null,"imported 19"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,85899345920],"outcome":[null,"open"],"entered_at":[null,1795321448860985],"opened_at":[null,1795321448860985],"amount":[null,190000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"last_touch_at":[null,1795321448860985],"number":[null,23],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(140,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d7012b1f3c85b1a9bad54','create','{"id":[null,"01a2017f499d7012b1f3c85b1a9bad54"],"title":[null,"Imported 20"],"title_key":[null,"imported 20"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,90194313216],"outcome":[null,"open"],"entered_at":[null,1795321448861001],"opened_at":[null,1795321448861001],"amount":[null,200000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"last_touch_at":[null,1795321448861001],"number":[null,24],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(141,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d7054bb8822211df4f7b4','create','{"id":[null,"01a2017f499d7054bb8822211df4f7b4"],"title":[null,"Imported 21"],"title_key":[null,"imported 21"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,94489280512],"outcome":[null,"open"],"entered_at":[null,1795321448861017],"opened_at":[null,1795321448861017],"amount":[null,210000],"currency":[null,"CHF"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"last_touch_at":[null,1795321448861017],"number":[null,25],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(142,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d717ba038930e97123d61','create','{"id":[null,"01a2017f499d717ba038930e97123d61"],"title":[null,"Imported 22"],"title_key":[null,"imported 22"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,98784247808],"outcome":[null,"open"],"entered_at":[null,1795321448861087],"opened_at":[null,1795321448861087],"amount":[null,220000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"last_touch_at":[null,1795321448861087],"number":[null,26],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(143,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d71e6931968ca8363dd1d','create','{"id":[null,"01a2017f499d71e6931968ca8363dd1d"],"title":[null,"Imported 23"],"title_key":[null,"imported 23"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,103079215104],"outcome":[null,"open"],"entered_at":[null,1795321448861113],"opened_at":[null,1795321448861113],"amount":[null,230000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"last_touch_at":[null,1795321448861113],"number":[null,27],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(144,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d723c970baaabda6562dc','create','{"id":[null,"01a2017f499d723c970baaabda6562dc"],"title":[null,"Imported 24"],"title_key":[null,"imported 24"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,107374182400],"outcome":[null,"open"],"entered_at":[null,1795321448861136],"opened_at":[null,1795321448861136],"amount":[null,240000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"last_touch_at":[null,1795321448861136],"number":[null,28],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(145,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d7282b11bba304c248416','create','{"id":[null,"01a2017f499d7282b11bba304c248416"],"title":[null,"Imported 25"],"title_key":[null,"imported 25"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,111669149696],"outcome":[null,"open"],"entered_at":[null,1795321448861153],"opened_at":[null,1795321448861153],"amount":[null,250000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"last_touch_at":[null,1795321448861153],"number":[null,29],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(146,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d72cc8b80229019a27be1','create','{"id":[null,"01a2017f499d72cc8b80229019a27be1"],"title":[null,"Imported 26"],"title_key":[null,"imported 26"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,115964116992],"outcome":[null,"open"],"entered_at":[null,1795321448861171],"opened_at":[null,1795321448861171],"amount":[null,260000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"last_touch_at":[null,1795321448861171],"number":[null,30],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(147,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d730cae19b917a11cce1d','create','{"id":[null,"01a2017f499d730cae19b917a11cce1d"],"title":[null,"Imported 27"],"title_key":[null,"imported 27"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,120259084288],"outcome":[null,"open"],"entered_at":[null,1795321448861187],"opened_at":[null,1795321448861187],"amount":[null,270000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"last_touch_at":[null,1795321448861187],"number":[null,31],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(148,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d7350a658e1bb1bff9566','create','{"id":[null,"01a2017f499d7350a658e1bb1bff9566"],"title":[null,"Imported 28"],"title_key":[null,"imported 28"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,124554051584],"outcome":[null,"open"],"entered_at":[null,1795321448861204],"opened_at":[null,1795321448861204],"amount":[null,280000],"currency":[null,"CHF"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"last_touch_at":[null,1795321448861204],"number":[null,32],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(149,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d7391b831fdeae6bad1ac','create','{"id":[null,"01a2017f499d7391b831fdeae6bad1ac"],"title":[null,"Imported 29"],"title_key":[null,"imported 29"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,128849018880],"outcome":[null,"open"],"entered_at":[null,1795321448861220],"opened_at":[null,1795321448861220],"amount":[null,290000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"last_touch_at":[null,1795321448861220],"number":[null,33],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(150,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d73d1b3767e6bbecfcc19','create','{"id":[null,"01a2017f499d73d1b3767e6bbecfcc19"],"title":[null,"Imported 30"],"title_key":[null,"imported 30"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,133143986176],"outcome":[null,"open"],"entered_at":[null,1795321448861235],"opened_at":[null,1795321448861235],"amount":[null,300000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"last_touch_at":[null,1795321448861235],"number":[null,34],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(151,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d740fa7a796f40d860cf9','create','{"id":[null,"01a2017f499d740fa7a796f40d860cf9"],"title":[null,"Imported 31"],"title_key":[null,"imported 31"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,137438953472],"outcome":[null,"open"],"entered_at":[null,1795321448861251],"opened_at":[null,1795321448861251],"amount":[null,310000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"last_touch_at":[null,1795321448861251],"number":[null,35],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(152,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d744e9066c9331725b587','create','{"id":[null,"01a2017f499d744e9066c9331725b587"],"title":[null,"Imported 32"],"title_key":[null,"imported 32"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,141733920768],"outcome":[null,"open"],"entered_at":[null,1795321448861266],"opened_at":[null,1795321448861266],"amount":[null,320000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"last_touch_at":[null,1795321448861266],"number":[null,36],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(153,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d748f87ffdf6ca9a1291f','create','{"id":[null,"01a2017f499d748f87ffdf6ca9a1291f"],"title":[null,"Imported 33"],"title_key":[null,"imported 33"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,146028888064],"outcome":[null,"open"],"entered_at":[null,1795321448861281],"opened_at":[null,1795321448861281],"amount":[null,330000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7633abeafa3546fa1b3c"],"last_touch_at":[null,1795321448861281],"number":[null,37],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(154,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d74e1bd7219ca864fc9ab','create','{"id":[null,"01a2017f499d74e1bd7219ca864fc9ab"],"title":[null,"Imported 34"],"title_key":[null,"imported 34"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,150323855360],"outcome":[null,"open"],"entered_at":[null,1795321448861302],"opened_at":[null,1795321448861302],"amount":[null,340000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a76d2aa6301200fe7a5e9"],"last_touch_at":[null,1795321448861302],"number":[null,38],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(155,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d75259361b8c20c885a6e','create','{"id":[null,"01a2017f499d75259361b8c20c885a6e"],"title":[null,"Imported 35"],"title_key":[null,"imported 35"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,154618822656],"outcome":[null,"open"],"entered_at":[null,1795321448861318],"opened_at":[null,1795321448861318],"amount":[null,350000],"currency":[null,"CHF"],"company_id":[null,"01a2017f49997ffe98ff04d95a4e6ab2"],"last_touch_at":[null,1795321448861318],"number":[null,39],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(156,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d7574a70a16d808a0e7c0','create','{"id":[null,"01a2017f499d7574a70a16d808a0e7c0"],"title":[null,"Imported 36"],"title_key":[null,"imported 36"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,158913789952],"outcome":[null,"open"],"entered_at":[null,1795321448861337],"opened_at":[null,1795321448861337],"amount":[null,360000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a73b8a4655ef85069b399"],"last_touch_at":[null,1795321448861337],"number":[null,40],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(157,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d75babce8e64cceae9ed6','create','{"id":[null,"01a2017f499d75babce8e64cceae9ed6"],"title":[null,"Imported 37"],"title_key":[null,"imported 37"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,163208757248],"outcome":[null,"open"],"entered_at":[null,1795321448861354],"opened_at":[null,1795321448861354],"amount":[null,370000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7470bf25277f95d8403a"],"last_touch_at":[null,1795321448861354],"number":[null,41],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(158,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d75fa8bebeda0d0eb0f8f','create','{"id":[null,"01a2017f499d75fa8bebeda0d0eb0f8f"],"title":[null,"Imported 38"],"title_key":[null,"imported 38"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,167503724544],"outcome":[null,"open"],"entered_at":[null,1795321448861370],"opened_at":[null,1795321448861370],"amount":[null,380000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a7501a1fce75b27dc2b70"],"last_touch_at":[null,1795321448861370],"number":[null,42],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(159,'01a2017f49967513a7a5b08c04aacf36','deal','01a2017f499d7638ada7c6af62518365','create','{"id":[null,"01a2017f499d7638ada7c6af62518365"],"title":[null,"Imported 39"],"title_key":[null,"imported 39"],"pipeline_id":[null,"01a2017f48e57ba89bd7a9682f2d5942"],"stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"position":[null,171798691840],"outcome":[null,"open"],"entered_at":[null,1795321448861386],"opened_at":[null,1795321448861386],"amount":[null,390000],"currency":[null,"CHF"],"company_id":[null,"01a2017f499a75aeafae4b6b68a6e2a6"],"last_touch_at":[null,1795321448861386],"number":[null,43],"version":[null,1],"created_at":[null,1795321448854330]}');
INSERT INTO change VALUES(160,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73f89d7d022e8c8b8cda','create','{"id":[null,"01a2017f499e73f89d7d022e8c8b8cda"],"deal_id":[null,"01a2017f499c7898bb1cc8a6bb82df96"],"contact_id":[null,"01a2017f499a7351b2879328c6cf1bae"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(161,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73f99294b7f9022a879c','create','{"id":[null,"01a2017f499e73f99294b7f9022a879c"],"deal_id":[null,"01a2017f499c79a2b3601ce03b20039a"],"contact_id":[null,"01a2017f499a7420bafd7a039570e02d"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(162,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73faa5bd1b7c406d0adf','create','{"id":[null,"01a2017f499e73faa5bd1b7c406d0adf"],"deal_id":[null,"01a2017f499c7a0e9e1d650b28e78235"],"contact_id":[null,"01a2017f499a74c7b4243f8279b15bad"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(163,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73fbb63eefef20988128','create','{"id":[null,"01a2017f499e73fbb63eefef20988128"],"deal_id":[null,"01a2017f499c7a8183d6e2f3bd390df7"],"contact_id":[null,"01a2017f499a756fa9bb9368bf0bdf51"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(164,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73fcb1231189066f68f0','create','{"id":[null,"01a2017f499e73fcb1231189066f68f0"],"deal_id":[null,"01a2017f499c7af5a06867f294b5bc9d"],"contact_id":[null,"01a2017f499a75fea2f2b0441b59ca50"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(165,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73fd99c4a4b405faa55c','create','{"id":[null,"01a2017f499e73fd99c4a4b405faa55c"],"deal_id":[null,"01a2017f499c7b55bd01862ab61dcc86"],"contact_id":[null,"01a2017f499a7699bb211ae0d62dcfa9"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(166,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73fe9b152ea78ea1c13a','create','{"id":[null,"01a2017f499e73fe9b152ea78ea1c13a"],"deal_id":[null,"01a2017f499c7bb89f3a257ada5da06a"],"contact_id":[null,"01a2017f499a771e9ca9083d75037db9"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(167,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e73ff85038d8fdccb85e6','create','{"id":[null,"01a2017f499e73ff85038d8fdccb85e6"],"deal_id":[null,"01a2017f499c7c2fadec8b59b73f6fd3"],"contact_id":[null,"01a2017f499a77c39392a7230b84844d"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(168,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7400854c99c5865f11f6','create','{"id":[null,"01a2017f499e7400854c99c5865f11f6"],"deal_id":[null,"01a2017f499c7ca38d18788401076634"],"contact_id":[null,"01a2017f499a7847b42a6eda85fb8332"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(169,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e74018d2a27bb7759fca1','create','{"id":[null,"01a2017f499e74018d2a27bb7759fca1"],"deal_id":[null,"01a2017f499c7d029f0f8b5ba37df6e5"],"contact_id":[null,"01a2017f499a78b7a90a6e5b1fcc795c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(170,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e74029c79fbaeb0a6fae5','create','{"id":[null,"01a2017f499e74029c79fbaeb0a6fae5"],"deal_id":[null,"01a2017f499c7d52a4d1134ada92db5b"],"contact_id":[null,"01a2017f499a790792c072a925a93679"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(171,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7403b53dde41a9cc549a','create','{"id":[null,"01a2017f499e7403b53dde41a9cc549a"],"deal_id":[null,"01a2017f499c7d9eb4804b4761666435"],"contact_id":[null,"01a2017f499a7954a23d15c740f2a5be"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(172,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7404af06488d4ebcfc88','create','{"id":[null,"01a2017f499e7404af06488d4ebcfc88"],"deal_id":[null,"01a2017f499c7dec85efe0d2314e221a"],"contact_id":[null,"01a2017f499a799da0c5490c1866784d"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(173,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e740589251cd405abe8e0','create','{"id":[null,"01a2017f499e740589251cd405abe8e0"],"deal_id":[null,"01a2017f499c7e33a25a871d65dc58c4"],"contact_id":[null,"01a2017f499a79e4900159d4bed0b878"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(174,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7406901e01a918b28157','create','{"id":[null,"01a2017f499e7406901e01a918b28157"],"deal_id":[null,"01a2017f499c7e789e1742beb8ba709e"],"contact_id":[null,"01a2017f499a7a29b62721acae1f024e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(175,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7407815f81b72f222e96','create','{"id":[null,"01a2017f499e7407815f81b72f222e96"],"deal_id":[null,"01a2017f499c7ebba8c646fc4c0e55ed"],"contact_id":[null,"01a2017f499a7a6c99e3ac1cb7d7f27a"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(176,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7408953458eea97eb411','create','{"id":[null,"01a2017f499e7408953458eea97eb411"],"deal_id":[null,"01a2017f499c7f03bc3884afa93dc0d3"],"contact_id":[null,"01a2017f499a7aafb833bb005e5ee1a9"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(177,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e74098904721ba5717d1e','create','{"id":[null,"01a2017f499e74098904721ba5717d1e"],"deal_id":[null,"01a2017f499c7f4ca088d02e6537e7f1"],"contact_id":[null,"01a2017f499a7af18a289f1f9eeb0ac1"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(178,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e740a827f244db3d49d9c','create','{"id":[null,"01a2017f499e740a827f244db3d49d9c"],"deal_id":[null,"01a2017f499c7f8e88cece18736f84ad"],"contact_id":[null,"01a2017f499a7b37ac080c367bf52d61"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(179,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e740bba14fcec849a1f4b','create','{"id":[null,"01a2017f499e740bba14fcec849a1f4b"],"deal_id":[null,"01a2017f499c7fd287345cf532293ce1"],"contact_id":[null,"01a2017f499a7b7b8e28f61437999beb"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(180,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e740ca4f9863c000502db','create','{"id":[null,"01a2017f499e740ca4f9863c000502db"],"deal_id":[null,"01a2017f499d7012b1f3c85b1a9bad54"],"contact_id":[null,"01a2017f499a7bbfad966ad89507506e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(181,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e740da4a281932b5da88a','create','{"id":[null,"01a2017f499e740da4a281932b5da88a"],"deal_id":[null,"01a2017f499d7054bb8822211df4f7b4"],"contact_id":[null,"01a2017f499a7c0cb55201967505675f"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(182,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e740e9c1d41944ce56023','create','{"id":[null,"01a2017f499e740e9c1d41944ce56023"],"deal_id":[null,"01a2017f499d717ba038930e97123d61"],"contact_id":[null,"01a2017f499a7c4fa41ea0fc7e6261d0"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(183,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e740f86570dc44498e492','create','{"id":[null,"01a2017f499e740f86570dc44498e492"],"deal_id":[null,"01a2017f499d71e6931968ca8363dd1d"],"contact_id":[null,"01a2017f499a7c92b602e3ac495e55e6"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(184,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7410ae609695bacd4b18','create','{"id":[null,"01a2017f499e7410ae609695bacd4b18"],"deal_id":[null,"01a2017f499d723c970baaabda6562dc"],"contact_id":[null,"01a2017f499a7cd388e440d453b84cff"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(185,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7411a94043ea63f96072','create','{"id":[null,"01a2017f499e7411a94043ea63f96072"],"deal_id":[null,"01a2017f499d7282b11bba304c248416"],"contact_id":[null,"01a2017f499a7d15b798bdc1688f918f"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(186,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7412ba822246e110a3c7','create','{"id":[null,"01a2017f499e7412ba822246e110a3c7"],"deal_id":[null,"01a2017f499d72cc8b80229019a27be1"],"contact_id":[null,"01a2017f499a7d5996dfe22abeb7bf65"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(187,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7413924d52c4f7af8eb2','create','{"id":[null,"01a2017f499e7413924d52c4f7af8eb2"],"deal_id":[null,"01a2017f499d730cae19b917a11cce1d"],"contact_id":[null,"01a2017f499a7da39dd895c34f066366"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(188,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e74149d23cf9fa9f19563','create','{"id":[null,"01a2017f499e74149d23cf9fa9f19563"],"deal_id":[null,"01a2017f499d7350a658e1bb1bff9566"],"contact_id":[null,"01a2017f499a7de5b6b9ae15493e48df"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(189,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e74159de98a1f9b73570d','create','{"id":[null,"01a2017f499e74159de98a1f9b73570d"],"deal_id":[null,"01a2017f499d7391b831fdeae6bad1ac"],"contact_id":[null,"01a2017f499a7e269b7ecab580ebd401"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(190,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7416b2c47b3472f8f530','create','{"id":[null,"01a2017f499e7416b2c47b3472f8f530"],"deal_id":[null,"01a2017f499d73d1b3767e6bbecfcc19"],"contact_id":[null,"01a2017f499a7e6ab377ec2ad6d629fb"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(191,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7417bdc7c3c3b63e612b','create','{"id":[null,"01a2017f499e7417bdc7c3c3b63e612b"],"deal_id":[null,"01a2017f499d740fa7a796f40d860cf9"],"contact_id":[null,"01a2017f499a7eaba6ab5344d03e2a9a"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(192,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e7418842988f20b72c921','create','{"id":[null,"01a2017f499e7418842988f20b72c921"],"deal_id":[null,"01a2017f499d744e9066c9331725b587"],"contact_id":[null,"01a2017f499a7eee9b5fa1d0f2938384"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(193,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e74199e626f287096c5e6','create','{"id":[null,"01a2017f499e74199e626f287096c5e6"],"deal_id":[null,"01a2017f499d748f87ffdf6ca9a1291f"],"contact_id":[null,"01a2017f499a7f3f8a5d6eaccb92706e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(194,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e741ab6e107de777f2f4d','create','{"id":[null,"01a2017f499e741ab6e107de777f2f4d"],"deal_id":[null,"01a2017f499d74e1bd7219ca864fc9ab"],"contact_id":[null,"01a2017f499a7f86a55c3742386f84ae"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(195,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e741b9349deff2b999c85','create','{"id":[null,"01a2017f499e741b9349deff2b999c85"],"deal_id":[null,"01a2017f499d75259361b8c20c885a6e"],"contact_id":[null,"01a2017f499a7351b2879328c6cf1bae"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(196,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e741cbaa6bfc7150e0a6a','create','{"id":[null,"01a2017f499e741cbaa6bfc7150e0a6a"],"deal_id":[null,"01a2017f499d7574a70a16d808a0e7c0"],"contact_id":[null,"01a2017f499a7420bafd7a039570e02d"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(197,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e741d9500ffccf0762d0f','create','{"id":[null,"01a2017f499e741d9500ffccf0762d0f"],"deal_id":[null,"01a2017f499d75babce8e64cceae9ed6"],"contact_id":[null,"01a2017f499a74c7b4243f8279b15bad"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(198,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e741ea8ea11e8c1d0c23a','create','{"id":[null,"01a2017f499e741ea8ea11e8c1d0c23a"],"deal_id":[null,"01a2017f499d75fa8bebeda0d0eb0f8f"],"contact_id":[null,"01a2017f499a756fa9bb9368bf0bdf51"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(199,'01a2017f49967513a7a5b08c04aacf36','deal_contact','01a2017f499e741f80af8a60c7f7b156','create','{"id":[null,"01a2017f499e741f80af8a60c7f7b156"],"deal_id":[null,"01a2017f499d7638ada7c6af62518365"],"contact_id":[null,"01a2017f499a75fea2f2b0441b59ca50"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(200,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c78d6a2779c2b6598e3a8','create','{"id":[null,"01a2017f499c78d6a2779c2b6598e3a8"],"deal_id":[null,"01a2017f499c7898bb1cc8a6bb82df96"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860358],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(201,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c79bb9f442a0eb694c4ef','create','{"id":[null,"01a2017f499c79bb9f442a0eb694c4ef"],"deal_id":[null,"01a2017f499c79a2b3601ce03b20039a"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860595],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(202,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7a2488246c1f9919b94a','create','{"id":[null,"01a2017f499c7a2488246c1f9919b94a"],"deal_id":[null,"01a2017f499c7a0e9e1d650b28e78235"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860623],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(203,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7a9aac7f8771337e7624','create','{"id":[null,"01a2017f499c7a9aac7f8771337e7624"],"deal_id":[null,"01a2017f499c7a8183d6e2f3bd390df7"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860650],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(204,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7b0abee964e03eb54310','create','{"id":[null,"01a2017f499c7b0abee964e03eb54310"],"deal_id":[null,"01a2017f499c7af5a06867f294b5bc9d"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860680],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(205,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7b779f58c69f63ec9238','create','{"id":[null,"01a2017f499c7b779f58c69f63ec9238"],"deal_id":[null,"01a2017f499c7b55bd01862ab61dcc86"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860704],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(206,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7bcbb89b4513890c3746','create','{"id":[null,"01a2017f499c7bcbb89b4513890c3746"],"deal_id":[null,"01a2017f499c7bb89f3a257ada5da06a"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860728],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(207,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7c43a70de46018142bd7','create','{"id":[null,"01a2017f499c7c43a70de46018142bd7"],"deal_id":[null,"01a2017f499c7c2fadec8b59b73f6fd3"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860753],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(208,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7cb7a77ea4a399b8df34','create','{"id":[null,"01a2017f499c7cb7a77ea4a399b8df34"],"deal_id":[null,"01a2017f499c7ca38d18788401076634"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860785],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(209,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7d16bb5e9252e81c0fd2','create','{"id":[null,"01a2017f499c7d16bb5e9252e81c0fd2"],"deal_id":[null,"01a2017f499c7d029f0f8b5ba37df6e5"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860809],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(210,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7d64a6e9aedcbe60377e','create','{"id":[null,"01a2017f499c7d64a6e9aedcbe60377e"],"deal_id":[null,"01a2017f499c7d52a4d1134ada92db5b"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860829],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(211,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7db08337057ec2682fa9','create','{"id":[null,"01a2017f499c7db08337057ec2682fa9"],"deal_id":[null,"01a2017f499c7d9eb4804b4761666435"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860847],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(212,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7dfeba1fca379de818fc','create','{"id":[null,"01a2017f499c7dfeba1fca379de818fc"],"deal_id":[null,"01a2017f499c7dec85efe0d2314e221a"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860866],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(213,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7e44ad5e8b0a47ccf640','create','{"id":[null,"01a2017f499c7e44ad5e8b0a47ccf640"],"deal_id":[null,"01a2017f499c7e33a25a871d65dc58c4"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860884],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(214,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7e89bc90aec099753de8','create','{"id":[null,"01a2017f499c7e89bc90aec099753de8"],"deal_id":[null,"01a2017f499c7e789e1742beb8ba709e"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860901],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(215,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7ed39cfc56b5ed0df93c','create','{"id":[null,"01a2017f499c7ed39cfc56b5ed0df93c"],"deal_id":[null,"01a2017f499c7ebba8c646fc4c0e55ed"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860917],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(216,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7f13bcef98f8cd967acc','create','{"id":[null,"01a2017f499c7f13bcef98f8cd967acc"],"deal_id":[null,"01a2017f499c7f03bc3884afa93dc0d3"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860935],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(217,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7f5c97ecd963058d6804','create','{"id":[null,"01a2017f499c7f5c97ecd963058d6804"],"deal_id":[null,"01a2017f499c7f4ca088d02e6537e7f1"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860953],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(218,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7f9f8f9fc3dbde7eb8ff','create','{"id":[null,"01a2017f499c7f9f8f9fc3dbde7eb8ff"],"deal_id":[null,"01a2017f499c7f8e88cece18736f84ad"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860969],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(219,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499c7fe3a4f25660952797c7','create','{"id":[null,"01a2017f499c7fe3a4f25660952797c7"],"deal_id":[null,"01a2017f499c7fd287345cf532293ce1"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448860985],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(220,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d70248183f690d9e301fc','create','{"id":[null,"01a2017f499d70248183f690d9e301fc"],"deal_id":[null,"01a2017f499d7012b1f3c85b1a9bad54"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861001],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(221,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d7065a3acefac297b51de','create','{"id":[null,"01a2017f499d7065a3acefac297b51de"],"deal_id":[null,"01a2017f499d7054bb8822211df4f7b4"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861017],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(222,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d719ba486bb8c66060403','create','{"id":[null,"01a2017f499d719ba486bb8c66060403"],"deal_id":[null,"01a2017f499d717ba038930e97123d61"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861087],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(223,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d71fe9dfce51630354dda','create','{"id":[null,"01a2017f499d71fe9dfce51630354dda"],"deal_id":[null,"01a2017f499d71e6931968ca8363dd1d"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861113],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(224,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d724fb11ea2b10503805c','create','{"id":[null,"01a2017f499d724fb11ea2b10503805c"],"deal_id":[null,"01a2017f499d723c970baaabda6562dc"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861136],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(225,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d729b9f6d4f86ff2f139f','create','{"id":[null,"01a2017f499d729b9f6d4f86ff2f139f"],"deal_id":[null,"01a2017f499d7282b11bba304c248416"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861153],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(226,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d72ddb6d4bb98650e48ce','create','{"id":[null,"01a2017f499d72ddb6d4bb98650e48ce"],"deal_id":[null,"01a2017f499d72cc8b80229019a27be1"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861171],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(227,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d731c8db4cfa8a567a611','create','{"id":[null,"01a2017f499d731c8db4cfa8a567a611"],"deal_id":[null,"01a2017f499d730cae19b917a11cce1d"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861187],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(228,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d73618d414bd0456cd1a2','create','{"id":[null,"01a2017f499d73618d414bd0456cd1a2"],"deal_id":[null,"01a2017f499d7350a658e1bb1bff9566"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861204],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(229,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d73a2b4169bd4a7044a96','create','{"id":[null,"01a2017f499d73a2b4169bd4a7044a96"],"deal_id":[null,"01a2017f499d7391b831fdeae6bad1ac"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861220],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(230,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d73e190024306cbc0639b','create','{"id":[null,"01a2017f499d73e190024306cbc0639b"],"deal_id":[null,"01a2017f499d73d1b3767e6bbecfcc19"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861235],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(231,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d741f952041a0a2d15653','create','{"id":[null,"01a2017f499d741f952041a0a2d15653"],"deal_id":[null,"01a2017f499d740fa7a796f40d860cf9"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861251],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(232,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d745eb33bafde1049e0d9','create','{"id":[null,"01a2017f499d745eb33bafde1049e0d9"],"deal_id":[null,"01a2017f499d744e9066c9331725b587"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861266],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(233,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d749fa2be6175971bef75','create','{"id":[null,"01a2017f499d749fa2be6175971bef75"],"deal_id":[null,"01a2017f499d748f87ffdf6ca9a1291f"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861281],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(234,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d74f382bc541fb72ead83','create','{"id":[null,"01a2017f499d74f382bc541fb72ead83"],"deal_id":[null,"01a2017f499d74e1bd7219ca864fc9ab"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861302],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(235,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d7540bdfa9358b4f90138','create','{"id":[null,"01a2017f499d7540bdfa9358b4f90138"],"deal_id":[null,"01a2017f499d75259361b8c20c885a6e"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861318],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(236,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d758694feb6d09f4a3dc6','create','{"id":[null,"01a2017f499d758694feb6d09f4a3dc6"],"deal_id":[null,"01a2017f499d7574a70a16d808a0e7c0"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861337],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(237,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d75cbac26194bc2d6450f','create','{"id":[null,"01a2017f499d75cbac26194bc2d6450f"],"deal_id":[null,"01a2017f499d75babce8e64cceae9ed6"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861354],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(238,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d760b934475487dee75e4','create','{"id":[null,"01a2017f499d760b934475487dee75e4"],"deal_id":[null,"01a2017f499d75fa8bebeda0d0eb0f8f"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861370],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(239,'01a2017f49967513a7a5b08c04aacf36','transition','01a2017f499d7649aad596eba062a8da','create','{"id":[null,"01a2017f499d7649aad596eba062a8da"],"deal_id":[null,"01a2017f499d7638ada7c6af62518365"],"seq":[null,1],"to_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"at":[null,1795321448861386],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(240,'01a2017f49a17f6e9aaac6be232bb45c','transition','01a2017f49a2742a809992dced118e1b','create','{"id":[null,"01a2017f49a2742a809992dced118e1b"],"deal_id":[null,"01a2017f495e74d89ffc769c7effd62e"],"seq":[null,2],"from_stage_id":[null,"01a2017f48e57cd6b82c4d13a7870a5a"],"to_stage_id":[null,"01a2017f48e6703697210bb69272a7b9"],"at":[null,1795321448866226],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"for a test"],"probability":[null,40],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(241,'01a2017f49a17f6e9aaac6be232bb45c','deal','01a2017f495e74d89ffc769c7effd62e','update','{"stage_id":["01a2017f48e57cd6b82c4d13a7870a5a","01a2017f48e6703697210bb69272a7b9"],"position":[-8589934592,0],"entered_at":[1795321448798274,1795321448866226],"last_touch_at":[1795321448798274,1795321448865975]}');
INSERT INTO change VALUES(242,'01a2017f49a37bc9bc9d3f744543f85c','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"position":[0,176093659136]}');
INSERT INTO change VALUES(243,'01a2017f49a47fca898afbbff8aa0cd0','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"position":[176093659136,0]}');
INSERT INTO change VALUES(244,'01a2017f49a775faa5b10e66dff67f07','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"position":[0,176093659136]}');
INSERT INTO change VALUES(245,'01a2017f49a97c29a4246bdcf9f0c829','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"amount":[200000,250000]}');
INSERT INTO change VALUES(246,'01a2017f49a97c29a4246bdcf9f0c829','transition','01a2017f49aa742bab61dca1bc3e9b10','create','{"id":[null,"01a2017f49aa742bab61dca1bc3e9b10"],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"seq":[null,3],"from_stage_id":[null,"01a2017f48e57e59882be103fdad1b3c"],"to_stage_id":[null,"01a2017f48e673939be83193d8d304b4"],"at":[null,1795321448874227],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"for a test"],"probability":[null,100],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(247,'01a2017f49a97c29a4246bdcf9f0c829','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"stage_id":["01a2017f48e57e59882be103fdad1b3c","01a2017f48e673939be83193d8d304b4"],"position":[176093659136,0],"outcome":["open","won"],"entered_at":[1795321448838038,1795321448874227],"closed_at":[null,1795321448874227],"last_touch_at":[1795321448837438,1795321448873772]}');
INSERT INTO change VALUES(248,'01a2017f49ab71c99760df9e9b041e8c','deal','01a2017f495a7c80aa4af3f353639b99','update','{"lost_note":[null,"too dear"]}');
INSERT INTO change VALUES(249,'01a2017f49ab71c99760df9e9b041e8c','transition','01a2017f49ab75a88e1177b86a6e6ac3','create','{"id":[null,"01a2017f49ab75a88e1177b86a6e6ac3"],"deal_id":[null,"01a2017f495a7c80aa4af3f353639b99"],"seq":[null,3],"from_stage_id":[null,"01a2017f48e6718b9c02454a789d967b"],"to_stage_id":[null,"01a2017f48e6741a8f418a664ec59c65"],"at":[null,1795321448875328],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"for a test"],"probability":[null,0],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(250,'01a2017f49ab71c99760df9e9b041e8c','deal','01a2017f495a7c80aa4af3f353639b99','update','{"stage_id":["01a2017f48e6718b9c02454a789d967b","01a2017f48e6741a8f418a664ec59c65"],"outcome":["open","lost"],"entered_at":[1795321448843955,1795321448875328],"closed_at":[null,1795321448875328],"last_touch_at":[1795321448839585,1795321448875123]}');
INSERT INTO change VALUES(251,'01a2017f49ae749ca88e60216114e3c8','deal','01a2017f495a7c80aa4af3f353639b99','update','{"lost_note":["too dear",null]}');
INSERT INTO change VALUES(252,'01a2017f49ae749ca88e60216114e3c8','transition','01a2017f49ae7fc486766132432d7a7f','create','{"id":[null,"01a2017f49ae7fc486766132432d7a7f"],"deal_id":[null,"01a2017f495a7c80aa4af3f353639b99"],"seq":[null,4],"from_stage_id":[null,"01a2017f48e6741a8f418a664ec59c65"],"to_stage_id":[null,"01a2017f48e67293b11a005376db4452"],"at":[null,1795321448878959],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"reason":[null,"for a test"],"probability":[null,80],"forced":[null,true],"reverts_id":[null,null]}');
INSERT INTO change VALUES(253,'01a2017f49ae749ca88e60216114e3c8','deal','01a2017f495a7c80aa4af3f353639b99','update','{"stage_id":["01a2017f48e6741a8f418a664ec59c65","01a2017f48e67293b11a005376db4452"],"outcome":["lost","open"],"entered_at":[1795321448875328,1795321448878959],"closed_at":[1795321448875328,null],"last_touch_at":[1795321448875123,1795321448878303]}');
INSERT INTO change VALUES(254,'01a2017f49af7f12900bfe40cb598c77','task','01a2017f49b270a68e6b7746f70bddb6','create','{"id":[null,"01a2017f49b270a68e6b7746f70bddb6"],"version":[null,1],"created_at":[null,1795321448879954],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"title":[null,"Call"],"title_key":[null,"call"],"due":[null,"2026-11-24"],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"contact_id":[null,null],"company_id":[null,"01a2017f4935728e8c7a0b97dc8220f1"],"list_name":[null,null]}');
INSERT INTO change VALUES(255,'01a2017f49b27ee6961f682ca05bc8b4','task','01a2017f49b3788bb5ca3b3d3861696d','create','{"id":[null,"01a2017f49b3788bb5ca3b3d3861696d"],"version":[null,1],"created_at":[null,1795321448882943],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"title":[null,"Write"],"title_key":[null,"write"],"due":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"note":[null,null],"done_at":[null,null],"deal_id":[null,null],"contact_id":[null,null],"company_id":[null,null],"list_name":[null,null]}');
INSERT INTO change VALUES(256,'01a2017f49b47f03953d537c7cff5e9e','task','01a2017f49b270a68e6b7746f70bddb6','update','{"title":["Call","Call them"],"title_key":["call","call them"]}');
INSERT INTO change VALUES(257,'01a2017f49ba7ba7b445066f2ad9ed82','task','01a2017f49bc72248f550c501285f520','create','{"id":[null,"01a2017f49bc72248f550c501285f520"],"version":[null,1],"created_at":[null,1795321448890743],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"title":[null,"Thank them"],"title_key":[null,"thank them"],"due":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"contact_id":[null,null],"company_id":[null,"01a2017f4935728e8c7a0b97dc8220f1"],"list_name":[null,null]}');
INSERT INTO change VALUES(258,'01a2017f49ba7ba7b445066f2ad9ed82','task','01a2017f49bd75b9af4720437c87b54c','create','{"id":[null,"01a2017f49bd75b9af4720437c87b54c"],"version":[null,1],"created_at":[null,1795321448890743],"hidden_at":[null,null],"number":[null,4],"external_id":[null,null],"title":[null,"Thank them"],"title_key":[null,"thank them"],"due":[null,null],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a2017f495a7c80aa4af3f353639b99"],"contact_id":[null,null],"company_id":[null,null],"list_name":[null,null]}');
INSERT INTO change VALUES(259,'01a2017f49be74c38f88f7141b84d8be','task','01a2017f49b270a68e6b7746f70bddb6','update','{"due":["2026-11-24","2026-12-01"]}');
INSERT INTO change VALUES(260,'01a2017f49bf708bafe38104bbfc38e6','task','01a2017f49b270a68e6b7746f70bddb6','update','{"done_at":[null,1795321448895046]}');
INSERT INTO change VALUES(261,'01a2017f49bf708bafe38104bbfc38e6','activity','01a2017f49bf72ee93f9ceca60bc9b33','create','{"id":[null,"01a2017f49bf72ee93f9ceca60bc9b33"],"version":[null,1],"created_at":[null,1795321448895046],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"kind":[null,"note"],"at":[null,1795321448895046],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"subject":[null,"Call them"],"subject_key":[null,"call them"],"body":[null,"They agreed."],"minutes":[null,null],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"contact_id":[null,null],"company_id":[null,"01a2017f4935728e8c7a0b97dc8220f1"]}');
INSERT INTO change VALUES(262,'01a2017f49bf708bafe38104bbfc38e6','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"last_touch_at":[1795321448873772,1795321448895046]}');
INSERT INTO change VALUES(263,'01a2017f49bf708bafe38104bbfc38e6','company','01a2017f4935728e8c7a0b97dc8220f1','update','{"last_touch_at":[null,1795321448895046]}');
INSERT INTO change VALUES(264,'01a2017f49c171c1b276f6ec74353c9e','task','01a2017f49b270a68e6b7746f70bddb6','update','{"done_at":[1795321448895046,null]}');
INSERT INTO change VALUES(265,'01a2017f49c17d5b88ebe814ef537452','task','01a2017f49b270a68e6b7746f70bddb6','update','{"done_at":[null,1795321448897846]}');
INSERT INTO change VALUES(266,'01a2017f49c17d5b88ebe814ef537452','task','01a2017f49b3788bb5ca3b3d3861696d','update','{"done_at":[null,1795321448897846]}');
INSERT INTO change VALUES(267,'01a2017f49c278699919bc73e2ff2005','activity','01a2017f49c573bdac812af357207f24','create','{"id":[null,"01a2017f49c573bdac812af357207f24"],"version":[null,1],"created_at":[null,1795321448898537],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"kind":[null,"call"],"at":[null,1795321448899592],"by_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"subject":[null,"Terms"],"subject_key":[null,"terms"],"body":[null,"# Terms\nGood news."],"minutes":[null,null],"deal_id":[null,"01a2017f49537c07af9180e2bcdc7cf5"],"contact_id":[null,null],"company_id":[null,"01a2017f4935728e8c7a0b97dc8220f1"]}');
INSERT INTO change VALUES(268,'01a2017f49c278699919bc73e2ff2005','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"last_touch_at":[1795321448895046,1795321448899592]}');
INSERT INTO change VALUES(269,'01a2017f49c278699919bc73e2ff2005','company','01a2017f4935728e8c7a0b97dc8220f1','update','{"last_touch_at":[1795321448895046,1795321448899592]}');
INSERT INTO change VALUES(270,'01a2017f49c87c9b9f9747b9a699ee43','activity','01a2017f49c573bdac812af357207f24','update','{"minutes":[null,25]}');
INSERT INTO change VALUES(271,'01a2017f49ce7fa0aa0ae2a1f86d2b9e','saved_view','01a2017f49cf75e98aa71a78b774a768','create','{"id":[null,"01a2017f49cf75e98aa71a78b774a768"],"version":[null,1],"created_at":[null,1795321448910993],"hidden_at":[null,null],"name":[null,"Mine"],"name_key":[null,"mine"],"screen":[null,"deals"],"filter":[null,"owner:me"],"sort":[null,""],"columns":[null,""],"owner_id":[null,"01a2017f48e479318cd2c3a94ea4e89a"],"density":[null,null],"slot":[null,null]}');
INSERT INTO change VALUES(272,'01a2017f49d07230816722cd2f93f018','contact','01a2017f493d79108bc6e246ff2fff95','update','{"job_title":[null,"Head of purchasing"]}');
INSERT INTO change VALUES(273,'01a2017f49d07230816722cd2f93f018','contact','01a2017f494074cd9dcae6354de75e4f','update','{"job_title":[null,"Head of purchasing"]}');
INSERT INTO change VALUES(274,'01a2017f49d37032a2c83cad526b22e7','saved_view','01a2017f49cf75e98aa71a78b774a768','update','{"hidden_at":[null,1795321448915027]}');
INSERT INTO change VALUES(275,'01a2017f49d37f449f0faf40eda84b9a','activity','01a2017f49c573bdac812af357207f24','update','{"hidden_at":[null,1795321448915966]}');
INSERT INTO change VALUES(276,'01a2017f49d37f449f0faf40eda84b9a','deal','01a2017f49537c07af9180e2bcdc7cf5','update','{"last_touch_at":[1795321448899592,1795321448895046]}');
INSERT INTO change VALUES(277,'01a2017f49d37f449f0faf40eda84b9a','company','01a2017f4935728e8c7a0b97dc8220f1','update','{"last_touch_at":[1795321448899592,1795321448895046]}');
INSERT INTO change VALUES(278,'01a2017f49d67958b546d1b22e19f57f','deal','01a2017f495e74d89ffc769c7effd62e','update','{"hidden_at":[null,1795321448918599]}');
INSERT INTO change VALUES(279,'01a2017f49d77d1fb6d724424fb10c8c','deal','01a2017f495e74d89ffc769c7effd62e','update','{"hidden_at":[1795321448918599,null]}');
INSERT INTO change VALUES(280,'01a2017f49db74518133e5985286c751','setting','01a2017f49db7cd583c7740253b72e85','create','{"id":[null,"01a2017f49db7cd583c7740253b72e85"],"version":[null,1],"created_at":[null,1795321448923284],"hidden_at":[null,null],"key":[null,"role of user cleo"],"value":[null,"\"sales\""]}');
INSERT INTO change VALUES(281,'01a2017f49de7323a2b2c6630ca31f98','setting','01a2017f49db7cd583c7740253b72e85','update','{"hidden_at":[null,1795321448926208]}');
INSERT INTO change VALUES(282,'01a2017f49df7ba896dd813c4f732898','contact','01a2017f493d79108bc6e246ff2fff95','update','{"hidden_at":[null,1795321448927742]}');
INSERT INTO change VALUES(283,'01a2017f49df7ba896dd813c4f732898','contact','01a2017f494074cd9dcae6354de75e4f','update','{"hidden_at":[null,1795321448927742]}');
INSERT INTO change VALUES(284,'01a2017f49e07d4cb1e0649c130562e1','contact','01a2017f493d79108bc6e246ff2fff95','update','{"hidden_at":[1795321448927742,null]}');
INSERT INTO change VALUES(285,'01a2017f49e07d4cb1e0649c130562e1','contact','01a2017f494074cd9dcae6354de75e4f','update','{"hidden_at":[1795321448927742,null]}');
INSERT INTO change VALUES(286,'01a2017f49e27d06b16a4cecad321b3b','custom_field','01a2017f494e7b49ad39a9f614b5ba00','update','{"hidden_at":[null,1795321448930828]}');
INSERT INTO change VALUES(287,'01a2017f49e6769e967706b92705f301','pipeline','01a2017f49e678d2aaee7a3cecc1c760','create','{"id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"name":[null,"Software subscriptions"],"name_key":[null,"software subscriptions"],"card_kind":[null,"deal"],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(288,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e67aa7834c63255e21c4af','create','{"id":[null,"01a2017f49e67aa7834c63255e21c4af"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"New lead"],"name_key":[null,"new lead"],"definition":[null,"Somebody signed up, asked for a demo or answered us; nobody has spoken with them."],"kind":[null,"open"],"probability":[null,5],"category":[null,"pipeline"],"rot_days":[null,3],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(289,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e67c369eab11e5cd48dc96','create','{"id":[null,"01a2017f49e67c369eab11e5cd48dc96"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"Discovery"],"name_key":[null,"discovery"],"definition":[null,"We learn what they do today, what it costs them, and who else is concerned."],"kind":[null,"open"],"probability":[null,15],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(290,'01a2017f49e6769e967706b92705f301','criterion','01a2017f49e67ce8a6e4d9a83443b1e4','create','{"id":[null,"01a2017f49e67ce8a6e4d9a83443b1e4"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"stage_id":[null,"01a2017f49e67c369eab11e5cd48dc96"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"Their problem is written down in their own words"],"position":[null,0]}');
INSERT INTO change VALUES(291,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e67dccbb03f30568e82e48','create','{"id":[null,"01a2017f49e67dccbb03f30568e82e48"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"Demo"],"name_key":[null,"demo"],"definition":[null,"They see their own case in the product, not the tour."],"kind":[null,"open"],"probability":[null,30],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(292,'01a2017f49e6769e967706b92705f301','criterion','01a2017f49e67e5e9c7201ac917b13bc','create','{"id":[null,"01a2017f49e67e5e9c7201ac917b13bc"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"stage_id":[null,"01a2017f49e67dccbb03f30568e82e48"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"has:contact"],"says":[null,"A contact is linked"],"position":[null,0]}');
INSERT INTO change VALUES(293,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e67ed49372f363da291d75','create','{"id":[null,"01a2017f49e67ed49372f363da291d75"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"Trial"],"name_key":[null,"trial"],"definition":[null,"They work with it on their own data, towards a goal that was agreed before."],"kind":[null,"open"],"probability":[null,50],"category":[null,"best case"],"rot_days":[null,5],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(294,'01a2017f49e6769e967706b92705f301','criterion','01a2017f49e67f56a2d5a3c508a7589c','create','{"id":[null,"01a2017f49e67f56a2d5a3c508a7589c"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"stage_id":[null,"01a2017f49e67ed49372f363da291d75"],"side":[null,"enter"],"kind":[null,"check"],"expression":[null,""],"says":[null,"The trial has a goal and an end date"],"position":[null,0]}');
INSERT INTO change VALUES(295,'01a2017f49e6769e967706b92705f301','criterion','01a2017f49e67fc0a4e961881bd01031','create','{"id":[null,"01a2017f49e67fc0a4e961881bd01031"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"stage_id":[null,"01a2017f49e67ed49372f363da291d75"],"side":[null,"leave"],"kind":[null,"filter"],"expression":[null,"met<14d"],"says":[null,"We spoke with them in the last 14 days"],"position":[null,0]}');
INSERT INTO change VALUES(296,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e77029b2a8c91957e92a30','create','{"id":[null,"01a2017f49e77029b2a8c91957e92a30"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"Proposal"],"name_key":[null,"proposal"],"definition":[null,"They have seats, term and price in writing."],"kind":[null,"open"],"probability":[null,65],"category":[null,"best case"],"rot_days":[null,7],"position":[null,4],"archived_at":[null,null]}');
INSERT INTO change VALUES(297,'01a2017f49e6769e967706b92705f301','criterion','01a2017f49e770a79aec31fdaa293d3f','create','{"id":[null,"01a2017f49e770a79aec31fdaa293d3f"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"stage_id":[null,"01a2017f49e77029b2a8c91957e92a30"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"amount>0"],"says":[null,"The amount is known"],"position":[null,0]}');
INSERT INTO change VALUES(298,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e77111b1c0bcf6251dee94','create','{"id":[null,"01a2017f49e77111b1c0bcf6251dee94"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"Security and legal"],"name_key":[null,"security and legal"],"definition":[null,"They want it; questionnaires, data processing terms and signatures are under way."],"kind":[null,"open"],"probability":[null,85],"category":[null,"commit"],"rot_days":[null,10],"position":[null,5],"archived_at":[null,null]}');
INSERT INTO change VALUES(299,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e7719aa5f4aa4c20a67219','create','{"id":[null,"01a2017f49e7719aa5f4aa4c20a67219"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"Won"],"name_key":[null,"won"],"definition":[null,"The contract is signed or the card is charged."],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,6],"archived_at":[null,null]}');
INSERT INTO change VALUES(300,'01a2017f49e6769e967706b92705f301','stage','01a2017f49e7721f9058c57fa039c4a0','create','{"id":[null,"01a2017f49e7721f9058c57fa039c4a0"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"pipeline_id":[null,"01a2017f49e678d2aaee7a3cecc1c760"],"name":[null,"Lost"],"name_key":[null,"lost"],"definition":[null,"No subscription this time; the reason says why."],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,7],"archived_at":[null,null]}');
INSERT INTO change VALUES(301,'01a2017f49e6769e967706b92705f301','lost_reason','01a2017f49e774b59dea59f28b1ebeb2','create','{"id":[null,"01a2017f49e774b59dea59f28b1ebeb2"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"name":[null,"Missing feature"],"name_key":[null,"missing feature"],"counts":[null,true],"position":[null,0]}');
INSERT INTO change VALUES(302,'01a2017f49e6769e967706b92705f301','lost_reason','01a2017f49e77593b8439f7e4f226be8','create','{"id":[null,"01a2017f49e77593b8439f7e4f226be8"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"name":[null,"Builds it in-house"],"name_key":[null,"builds it in-house"],"counts":[null,true],"position":[null,3]}');
INSERT INTO change VALUES(303,'01a2017f49e6769e967706b92705f301','lost_reason','01a2017f49e775fca9824ac5a2b81414','create','{"id":[null,"01a2017f49e775fca9824ac5a2b81414"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"name":[null,"Trial not used"],"name_key":[null,"trial not used"],"counts":[null,true],"position":[null,4]}');
INSERT INTO change VALUES(304,'01a2017f49e6769e967706b92705f301','lost_reason','01a2017f49e77659ad4a88a9ea523196','create','{"id":[null,"01a2017f49e77659ad4a88a9ea523196"],"version":[null,1],"created_at":[null,1795321448934427],"hidden_at":[null,null],"name":[null,"Security review failed"],"name_key":[null,"security review failed"],"counts":[null,true],"position":[null,5]}');
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
    "last_touch_at" INTEGER, "merged_into" TEXT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("parent_id") REFERENCES "company" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO company VALUES('01a2017f4935728e8c7a0b97dc8220f1',5,1795321448755688,NULL,1,NULL,'Acme Ltd','acme ltd','acme ltd','acme.example',NULL,NULL,'Lyon',NULL,NULL,NULL,'prospecting',NULL,'01a2017f48e479318cd2c3a94ea4e89a',NULL,NULL,1795321448895046,NULL);
INSERT INTO company VALUES('01a2017f49997ffe98ff04d95a4e6ab2',1,1795321448854330,NULL,2,NULL,'Firm 0','firm 0','firm 0',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a2017f499a73b8a4655ef85069b399',1,1795321448854330,NULL,3,NULL,'Firm 1','firm 1','firm 1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a2017f499a7470bf25277f95d8403a',1,1795321448854330,NULL,4,NULL,'Firm 2','firm 2','firm 2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a2017f499a7501a1fce75b27dc2b70',1,1795321448854330,NULL,5,NULL,'Firm 3','firm 3','firm 3',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a2017f499a75aeafae4b6b68a6e2a6',1,1795321448854330,NULL,6,NULL,'Firm 4','firm 4','firm 4',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a2017f499a7633abeafa3546fa1b3c',1,1795321448854330,NULL,7,NULL,'Firm 5','firm 5','firm 5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a2017f499a76d2aa6301200fe7a5e9',1,1795321448854330,NULL,8,NULL,'Firm 6','firm 6','firm 6',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
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
    "last_touch_at" INTEGER, "cadence_days" INTEGER CHECK (cadence_days > 0), "merged_into" TEXT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO contact VALUES('01a2017f493d79108bc6e246ff2fff95',6,1795321448764064,NULL,1,NULL,'Kim Sato','kim sato','kim sato','Kim','Sato','Head of purchasing','01a2017f4935728e8c7a0b97dc8220f1','01a2017f48e479318cd2c3a94ea4e89a','churned',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f494074cd9dcae6354de75e4f',5,1795321448767638,NULL,2,NULL,'Lee Wong','lee wong','lee wong','Lee','Wong','Head of purchasing',NULL,'01a2017f48e479318cd2c3a94ea4e89a','prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7351b2879328c6cf1bae',1,1795321448854330,NULL,3,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7420bafd7a039570e02d',1,1795321448854330,NULL,4,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a2017f499a73b8a4655ef85069b399',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a74c7b4243f8279b15bad',1,1795321448854330,NULL,5,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a2017f499a7470bf25277f95d8403a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a756fa9bb9368bf0bdf51',1,1795321448854330,NULL,6,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a75fea2f2b0441b59ca50',1,1795321448854330,NULL,7,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7699bb211ae0d62dcfa9',1,1795321448854330,NULL,8,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a771e9ca9083d75037db9',1,1795321448854330,NULL,9,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a77c39392a7230b84844d',1,1795321448854330,NULL,10,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7847b42a6eda85fb8332',1,1795321448854330,NULL,11,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a2017f499a73b8a4655ef85069b399',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a78b7a90a6e5b1fcc795c',1,1795321448854330,NULL,12,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a2017f499a7470bf25277f95d8403a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a790792c072a925a93679',1,1795321448854330,NULL,13,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7954a23d15c740f2a5be',1,1795321448854330,NULL,14,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a799da0c5490c1866784d',1,1795321448854330,NULL,15,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a79e4900159d4bed0b878',1,1795321448854330,NULL,16,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7a29b62721acae1f024e',1,1795321448854330,NULL,17,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7a6c99e3ac1cb7d7f27a',1,1795321448854330,NULL,18,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a2017f499a73b8a4655ef85069b399',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7aafb833bb005e5ee1a9',1,1795321448854330,NULL,19,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a2017f499a7470bf25277f95d8403a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7af18a289f1f9eeb0ac1',1,1795321448854330,NULL,20,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7b37ac080c367bf52d61',1,1795321448854330,NULL,21,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7b7b8e28f61437999beb',1,1795321448854330,NULL,22,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7bbfad966ad89507506e',1,1795321448854330,NULL,23,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7c0cb55201967505675f',1,1795321448854330,NULL,24,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7c4fa41ea0fc7e6261d0',1,1795321448854330,NULL,25,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a2017f499a73b8a4655ef85069b399',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7c92b602e3ac495e55e6',1,1795321448854330,NULL,26,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a2017f499a7470bf25277f95d8403a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7cd388e440d453b84cff',1,1795321448854330,NULL,27,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7d15b798bdc1688f918f',1,1795321448854330,NULL,28,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7d5996dfe22abeb7bf65',1,1795321448854330,NULL,29,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7da39dd895c34f066366',1,1795321448854330,NULL,30,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7de5b6b9ae15493e48df',1,1795321448854330,NULL,31,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7e269b7ecab580ebd401',1,1795321448854330,NULL,32,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a2017f499a73b8a4655ef85069b399',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7e6ab377ec2ad6d629fb',1,1795321448854330,NULL,33,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a2017f499a7470bf25277f95d8403a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7eaba6ab5344d03e2a9a',1,1795321448854330,NULL,34,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7eee9b5fa1d0f2938384',1,1795321448854330,NULL,35,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7f3f8a5d6eaccb92706e',1,1795321448854330,NULL,36,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a2017f499a7f86a55c3742386f84ae',1,1795321448854330,NULL,37,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO contact_point VALUES('01a2017f493579f99121afaba1ed8965',NULL,'01a2017f4935728e8c7a0b97dc8220f1','email','hi@acme.example','hi@acme.example','',0);
INSERT INTO contact_point VALUES('01a2017f49447c83a6a57de76c9a094b','01a2017f493d79108bc6e246ff2fff95',NULL,'email','k@acme.org','k@acme.org','',0);
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
INSERT INTO criterion VALUES('01a2017f48e57f31a7a5a65b87db56ef',1,1795321448675857,NULL,'01a2017f48e57e59882be103fdad1b3c','leave','check','','Need and budget are known',0);
INSERT INTO criterion VALUES('01a2017f48e6710393916b72c0e2653a',1,1795321448675857,NULL,'01a2017f48e6703697210bb69272a7b9','leave','check','','The person who decides has confirmed the requirements',0);
INSERT INTO criterion VALUES('01a2017f48e6721bb472a983ee45deab',1,1795321448675857,NULL,'01a2017f48e6718b9c02454a789d967b','enter','filter','amount>0','The amount is known',0);
INSERT INTO criterion VALUES('01a2017f48e673229d140fbef5257a23',1,1795321448675857,NULL,'01a2017f48e67293b11a005376db4452','enter','filter','has:contact','A contact is linked',0);
INSERT INTO criterion VALUES('01a2017f49e67ce8a6e4d9a83443b1e4',1,1795321448934427,NULL,'01a2017f49e67c369eab11e5cd48dc96','leave','check','','Their problem is written down in their own words',0);
INSERT INTO criterion VALUES('01a2017f49e67e5e9c7201ac917b13bc',1,1795321448934427,NULL,'01a2017f49e67dccbb03f30568e82e48','enter','filter','has:contact','A contact is linked',0);
INSERT INTO criterion VALUES('01a2017f49e67f56a2d5a3c508a7589c',1,1795321448934427,NULL,'01a2017f49e67ed49372f363da291d75','enter','check','','The trial has a goal and an end date',0);
INSERT INTO criterion VALUES('01a2017f49e67fc0a4e961881bd01031',1,1795321448934427,NULL,'01a2017f49e67ed49372f363da291d75','leave','filter','met<14d','We spoke with them in the last 14 days',0);
INSERT INTO criterion VALUES('01a2017f49e770a79aec31fdaa293d3f',1,1795321448934427,NULL,'01a2017f49e77029b2a8c91957e92a30','enter','filter','amount>0','The amount is known',0);
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
, "position" INTEGER) STRICT;
INSERT INTO custom_field VALUES('01a2017f494e7b49ad39a9f614b5ba00',3,1795321448782431,1795321448930828,'deal','Area','area','text',NULL,NULL);
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
INSERT INTO custom_value VALUES('01a2017f496b760bbf24f733d671171f','01a2017f494e7b49ad39a9f614b5ba00','01a2017f49537c07af9180e2bcdc7cf5','North','north');
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
    "last_touch_at" INTEGER NOT NULL, "merged_into" TEXT,
    FOREIGN KEY ("pipeline_id") REFERENCES "pipeline" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("lost_reason_id") REFERENCES "lost_reason" ("id") ON DELETE RESTRICT,
    CHECK ((outcome = 'open') = (closed_at IS NULL)),
    CHECK (length(currency) = 3)
) STRICT;
INSERT INTO deal VALUES('01a2017f49537c07af9180e2bcdc7cf5',11,1795321448783288,NULL,1,NULL,'Rollout','rollout','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e673939be83193d8d304b4',0,'won',1795321448874227,1795321448787601,1795321448874227,250000,'EUR',NULL,NULL,NULL,'01a2017f48e479318cd2c3a94ea4e89a','01a2017f4935728e8c7a0b97dc8220f1',NULL,NULL,NULL,NULL,1795321448895046,NULL);
INSERT INTO deal VALUES('01a2017f495a7c80aa4af3f353639b99',11,1795321448791361,NULL,2,NULL,'Second','second','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e67293b11a005376db4452',0,'open',1795321448878959,1795321448794740,NULL,123400,'EUR',NULL,NULL,NULL,'01a2017f48e479318cd2c3a94ea4e89a',NULL,NULL,NULL,NULL,NULL,1795321448878303,NULL);
INSERT INTO deal VALUES('01a2017f495e74d89ffc769c7effd62e',5,1795321448797003,NULL,3,NULL,'Third one','third one','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e6703697210bb69272a7b9',0,'open',1795321448866226,1795321448798274,NULL,NULL,'CHF',NULL,NULL,NULL,'01a2017f48e479318cd2c3a94ea4e89a',NULL,NULL,NULL,NULL,NULL,1795321448865975,NULL);
INSERT INTO deal VALUES('01a2017f499c7898bb1cc8a6bb82df96',1,1795321448854330,NULL,4,NULL,'Imported 0','imported 0','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',4294967296,'open',1795321448860358,1795321448860358,NULL,0,'CHF',NULL,NULL,NULL,NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,NULL,NULL,NULL,1795321448860358,NULL);
INSERT INTO deal VALUES('01a2017f499c79a2b3601ce03b20039a',1,1795321448854330,NULL,5,NULL,'Imported 1','imported 1','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',8589934592,'open',1795321448860595,1795321448860595,NULL,10000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a73b8a4655ef85069b399',NULL,NULL,NULL,NULL,1795321448860595,NULL);
INSERT INTO deal VALUES('01a2017f499c7a0e9e1d650b28e78235',1,1795321448854330,NULL,6,NULL,'Imported 2','imported 2','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',12884901888,'open',1795321448860623,1795321448860623,NULL,20000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7470bf25277f95d8403a',NULL,NULL,NULL,NULL,1795321448860623,NULL);
INSERT INTO deal VALUES('01a2017f499c7a8183d6e2f3bd390df7',1,1795321448854330,NULL,7,NULL,'Imported 3','imported 3','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',17179869184,'open',1795321448860650,1795321448860650,NULL,30000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,NULL,NULL,NULL,1795321448860650,NULL);
INSERT INTO deal VALUES('01a2017f499c7af5a06867f294b5bc9d',1,1795321448854330,NULL,8,NULL,'Imported 4','imported 4','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',21474836480,'open',1795321448860680,1795321448860680,NULL,40000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,NULL,NULL,NULL,1795321448860680,NULL);
INSERT INTO deal VALUES('01a2017f499c7b55bd01862ab61dcc86',1,1795321448854330,NULL,9,NULL,'Imported 5','imported 5','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',25769803776,'open',1795321448860704,1795321448860704,NULL,50000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,NULL,NULL,NULL,1795321448860704,NULL);
INSERT INTO deal VALUES('01a2017f499c7bb89f3a257ada5da06a',1,1795321448854330,NULL,10,NULL,'Imported 6','imported 6','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',30064771072,'open',1795321448860728,1795321448860728,NULL,60000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,NULL,NULL,NULL,1795321448860728,NULL);
INSERT INTO deal VALUES('01a2017f499c7c2fadec8b59b73f6fd3',1,1795321448854330,NULL,11,NULL,'Imported 7','imported 7','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',34359738368,'open',1795321448860753,1795321448860753,NULL,70000,'CHF',NULL,NULL,NULL,NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,NULL,NULL,NULL,1795321448860753,NULL);
INSERT INTO deal VALUES('01a2017f499c7ca38d18788401076634',1,1795321448854330,NULL,12,NULL,'Imported 8','imported 8','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',38654705664,'open',1795321448860785,1795321448860785,NULL,80000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a73b8a4655ef85069b399',NULL,NULL,NULL,NULL,1795321448860785,NULL);
INSERT INTO deal VALUES('01a2017f499c7d029f0f8b5ba37df6e5',1,1795321448854330,NULL,13,NULL,'Imported 9','imported 9','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',42949672960,'open',1795321448860809,1795321448860809,NULL,90000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7470bf25277f95d8403a',NULL,NULL,NULL,NULL,1795321448860809,NULL);
INSERT INTO deal VALUES('01a2017f499c7d52a4d1134ada92db5b',1,1795321448854330,NULL,14,NULL,'Imported 10','imported 10','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',47244640256,'open',1795321448860829,1795321448860829,NULL,100000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,NULL,NULL,NULL,1795321448860829,NULL);
INSERT INTO deal VALUES('01a2017f499c7d9eb4804b4761666435',1,1795321448854330,NULL,15,NULL,'Imported 11','imported 11','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',51539607552,'open',1795321448860847,1795321448860847,NULL,110000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,NULL,NULL,NULL,1795321448860847,NULL);
INSERT INTO deal VALUES('01a2017f499c7dec85efe0d2314e221a',1,1795321448854330,NULL,16,NULL,'Imported 12','imported 12','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',55834574848,'open',1795321448860866,1795321448860866,NULL,120000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,NULL,NULL,NULL,1795321448860866,NULL);
INSERT INTO deal VALUES('01a2017f499c7e33a25a871d65dc58c4',1,1795321448854330,NULL,17,NULL,'Imported 13','imported 13','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',60129542144,'open',1795321448860884,1795321448860884,NULL,130000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,NULL,NULL,NULL,1795321448860884,NULL);
INSERT INTO deal VALUES('01a2017f499c7e789e1742beb8ba709e',1,1795321448854330,NULL,18,NULL,'Imported 14','imported 14','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',64424509440,'open',1795321448860901,1795321448860901,NULL,140000,'CHF',NULL,NULL,NULL,NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,NULL,NULL,NULL,1795321448860901,NULL);
INSERT INTO deal VALUES('01a2017f499c7ebba8c646fc4c0e55ed',1,1795321448854330,NULL,19,NULL,'Imported 15','imported 15','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',68719476736,'open',1795321448860917,1795321448860917,NULL,150000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a73b8a4655ef85069b399',NULL,NULL,NULL,NULL,1795321448860917,NULL);
INSERT INTO deal VALUES('01a2017f499c7f03bc3884afa93dc0d3',1,1795321448854330,NULL,20,NULL,'Imported 16','imported 16','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',73014444032,'open',1795321448860935,1795321448860935,NULL,160000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7470bf25277f95d8403a',NULL,NULL,NULL,NULL,1795321448860935,NULL);
INSERT INTO deal VALUES('01a2017f499c7f4ca088d02e6537e7f1',1,1795321448854330,NULL,21,NULL,'Imported 17','imported 17','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',77309411328,'open',1795321448860953,1795321448860953,NULL,170000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,NULL,NULL,NULL,1795321448860953,NULL);
INSERT INTO deal VALUES('01a2017f499c7f8e88cece18736f84ad',1,1795321448854330,NULL,22,NULL,'Imported 18','imported 18','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',81604378624,'open',1795321448860969,1795321448860969,NULL,180000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,NULL,NULL,NULL,1795321448860969,NULL);
INSERT INTO deal VALUES('01a2017f499c7fd287345cf532293ce1',1,1795321448854330,NULL,23,NULL,'Imported 19','imported 19','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',85899345920,'open',1795321448860985,1795321448860985,NULL,190000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,NULL,NULL,NULL,1795321448860985,NULL);
INSERT INTO deal VALUES('01a2017f499d7012b1f3c85b1a9bad54',1,1795321448854330,NULL,24,NULL,'Imported 20','imported 20','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',90194313216,'open',1795321448861001,1795321448861001,NULL,200000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,NULL,NULL,NULL,1795321448861001,NULL);
INSERT INTO deal VALUES('01a2017f499d7054bb8822211df4f7b4',1,1795321448854330,NULL,25,NULL,'Imported 21','imported 21','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',94489280512,'open',1795321448861017,1795321448861017,NULL,210000,'CHF',NULL,NULL,NULL,NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,NULL,NULL,NULL,1795321448861017,NULL);
INSERT INTO deal VALUES('01a2017f499d717ba038930e97123d61',1,1795321448854330,NULL,26,NULL,'Imported 22','imported 22','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',98784247808,'open',1795321448861087,1795321448861087,NULL,220000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a73b8a4655ef85069b399',NULL,NULL,NULL,NULL,1795321448861087,NULL);
INSERT INTO deal VALUES('01a2017f499d71e6931968ca8363dd1d',1,1795321448854330,NULL,27,NULL,'Imported 23','imported 23','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',103079215104,'open',1795321448861113,1795321448861113,NULL,230000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7470bf25277f95d8403a',NULL,NULL,NULL,NULL,1795321448861113,NULL);
INSERT INTO deal VALUES('01a2017f499d723c970baaabda6562dc',1,1795321448854330,NULL,28,NULL,'Imported 24','imported 24','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',107374182400,'open',1795321448861136,1795321448861136,NULL,240000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,NULL,NULL,NULL,1795321448861136,NULL);
INSERT INTO deal VALUES('01a2017f499d7282b11bba304c248416',1,1795321448854330,NULL,29,NULL,'Imported 25','imported 25','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',111669149696,'open',1795321448861153,1795321448861153,NULL,250000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,NULL,NULL,NULL,1795321448861153,NULL);
INSERT INTO deal VALUES('01a2017f499d72cc8b80229019a27be1',1,1795321448854330,NULL,30,NULL,'Imported 26','imported 26','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',115964116992,'open',1795321448861171,1795321448861171,NULL,260000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,NULL,NULL,NULL,1795321448861171,NULL);
INSERT INTO deal VALUES('01a2017f499d730cae19b917a11cce1d',1,1795321448854330,NULL,31,NULL,'Imported 27','imported 27','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',120259084288,'open',1795321448861187,1795321448861187,NULL,270000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,NULL,NULL,NULL,1795321448861187,NULL);
INSERT INTO deal VALUES('01a2017f499d7350a658e1bb1bff9566',1,1795321448854330,NULL,32,NULL,'Imported 28','imported 28','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',124554051584,'open',1795321448861204,1795321448861204,NULL,280000,'CHF',NULL,NULL,NULL,NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,NULL,NULL,NULL,1795321448861204,NULL);
INSERT INTO deal VALUES('01a2017f499d7391b831fdeae6bad1ac',1,1795321448854330,NULL,33,NULL,'Imported 29','imported 29','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',128849018880,'open',1795321448861220,1795321448861220,NULL,290000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a73b8a4655ef85069b399',NULL,NULL,NULL,NULL,1795321448861220,NULL);
INSERT INTO deal VALUES('01a2017f499d73d1b3767e6bbecfcc19',1,1795321448854330,NULL,34,NULL,'Imported 30','imported 30','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',133143986176,'open',1795321448861235,1795321448861235,NULL,300000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7470bf25277f95d8403a',NULL,NULL,NULL,NULL,1795321448861235,NULL);
INSERT INTO deal VALUES('01a2017f499d740fa7a796f40d860cf9',1,1795321448854330,NULL,35,NULL,'Imported 31','imported 31','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',137438953472,'open',1795321448861251,1795321448861251,NULL,310000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,NULL,NULL,NULL,1795321448861251,NULL);
INSERT INTO deal VALUES('01a2017f499d744e9066c9331725b587',1,1795321448854330,NULL,36,NULL,'Imported 32','imported 32','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',141733920768,'open',1795321448861266,1795321448861266,NULL,320000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,NULL,NULL,NULL,1795321448861266,NULL);
INSERT INTO deal VALUES('01a2017f499d748f87ffdf6ca9a1291f',1,1795321448854330,NULL,37,NULL,'Imported 33','imported 33','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',146028888064,'open',1795321448861281,1795321448861281,NULL,330000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7633abeafa3546fa1b3c',NULL,NULL,NULL,NULL,1795321448861281,NULL);
INSERT INTO deal VALUES('01a2017f499d74e1bd7219ca864fc9ab',1,1795321448854330,NULL,38,NULL,'Imported 34','imported 34','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',150323855360,'open',1795321448861302,1795321448861302,NULL,340000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a76d2aa6301200fe7a5e9',NULL,NULL,NULL,NULL,1795321448861302,NULL);
INSERT INTO deal VALUES('01a2017f499d75259361b8c20c885a6e',1,1795321448854330,NULL,39,NULL,'Imported 35','imported 35','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',154618822656,'open',1795321448861318,1795321448861318,NULL,350000,'CHF',NULL,NULL,NULL,NULL,'01a2017f49997ffe98ff04d95a4e6ab2',NULL,NULL,NULL,NULL,1795321448861318,NULL);
INSERT INTO deal VALUES('01a2017f499d7574a70a16d808a0e7c0',1,1795321448854330,NULL,40,NULL,'Imported 36','imported 36','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',158913789952,'open',1795321448861337,1795321448861337,NULL,360000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a73b8a4655ef85069b399',NULL,NULL,NULL,NULL,1795321448861337,NULL);
INSERT INTO deal VALUES('01a2017f499d75babce8e64cceae9ed6',1,1795321448854330,NULL,41,NULL,'Imported 37','imported 37','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',163208757248,'open',1795321448861354,1795321448861354,NULL,370000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7470bf25277f95d8403a',NULL,NULL,NULL,NULL,1795321448861354,NULL);
INSERT INTO deal VALUES('01a2017f499d75fa8bebeda0d0eb0f8f',1,1795321448854330,NULL,42,NULL,'Imported 38','imported 38','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',167503724544,'open',1795321448861370,1795321448861370,NULL,380000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a7501a1fce75b27dc2b70',NULL,NULL,NULL,NULL,1795321448861370,NULL);
INSERT INTO deal VALUES('01a2017f499d7638ada7c6af62518365',1,1795321448854330,NULL,43,NULL,'Imported 39','imported 39','01a2017f48e57ba89bd7a9682f2d5942','01a2017f48e57e59882be103fdad1b3c',171798691840,'open',1795321448861386,1795321448861386,NULL,390000,'CHF',NULL,NULL,NULL,NULL,'01a2017f499a75aeafae4b6b68a6e2a6',NULL,NULL,NULL,NULL,1795321448861386,NULL);
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
INSERT INTO deal_check VALUES('01a2017f498479bbad595c6a7d1f146a','01a2017f49537c07af9180e2bcdc7cf5','01a2017f48e57f31a7a5a65b87db56ef',1795321448835992,'01a2017f48e479318cd2c3a94ea4e89a');
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
INSERT INTO deal_contact VALUES('01a2017f49547436a3ede479f941d717','01a2017f49537c07af9180e2bcdc7cf5','01a2017f493d79108bc6e246ff2fff95','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73f89d7d022e8c8b8cda','01a2017f499c7898bb1cc8a6bb82df96','01a2017f499a7351b2879328c6cf1bae','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73f99294b7f9022a879c','01a2017f499c79a2b3601ce03b20039a','01a2017f499a7420bafd7a039570e02d','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73faa5bd1b7c406d0adf','01a2017f499c7a0e9e1d650b28e78235','01a2017f499a74c7b4243f8279b15bad','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73fbb63eefef20988128','01a2017f499c7a8183d6e2f3bd390df7','01a2017f499a756fa9bb9368bf0bdf51','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73fcb1231189066f68f0','01a2017f499c7af5a06867f294b5bc9d','01a2017f499a75fea2f2b0441b59ca50','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73fd99c4a4b405faa55c','01a2017f499c7b55bd01862ab61dcc86','01a2017f499a7699bb211ae0d62dcfa9','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73fe9b152ea78ea1c13a','01a2017f499c7bb89f3a257ada5da06a','01a2017f499a771e9ca9083d75037db9','',0);
INSERT INTO deal_contact VALUES('01a2017f499e73ff85038d8fdccb85e6','01a2017f499c7c2fadec8b59b73f6fd3','01a2017f499a77c39392a7230b84844d','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7400854c99c5865f11f6','01a2017f499c7ca38d18788401076634','01a2017f499a7847b42a6eda85fb8332','',0);
INSERT INTO deal_contact VALUES('01a2017f499e74018d2a27bb7759fca1','01a2017f499c7d029f0f8b5ba37df6e5','01a2017f499a78b7a90a6e5b1fcc795c','',0);
INSERT INTO deal_contact VALUES('01a2017f499e74029c79fbaeb0a6fae5','01a2017f499c7d52a4d1134ada92db5b','01a2017f499a790792c072a925a93679','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7403b53dde41a9cc549a','01a2017f499c7d9eb4804b4761666435','01a2017f499a7954a23d15c740f2a5be','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7404af06488d4ebcfc88','01a2017f499c7dec85efe0d2314e221a','01a2017f499a799da0c5490c1866784d','',0);
INSERT INTO deal_contact VALUES('01a2017f499e740589251cd405abe8e0','01a2017f499c7e33a25a871d65dc58c4','01a2017f499a79e4900159d4bed0b878','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7406901e01a918b28157','01a2017f499c7e789e1742beb8ba709e','01a2017f499a7a29b62721acae1f024e','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7407815f81b72f222e96','01a2017f499c7ebba8c646fc4c0e55ed','01a2017f499a7a6c99e3ac1cb7d7f27a','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7408953458eea97eb411','01a2017f499c7f03bc3884afa93dc0d3','01a2017f499a7aafb833bb005e5ee1a9','',0);
INSERT INTO deal_contact VALUES('01a2017f499e74098904721ba5717d1e','01a2017f499c7f4ca088d02e6537e7f1','01a2017f499a7af18a289f1f9eeb0ac1','',0);
INSERT INTO deal_contact VALUES('01a2017f499e740a827f244db3d49d9c','01a2017f499c7f8e88cece18736f84ad','01a2017f499a7b37ac080c367bf52d61','',0);
INSERT INTO deal_contact VALUES('01a2017f499e740bba14fcec849a1f4b','01a2017f499c7fd287345cf532293ce1','01a2017f499a7b7b8e28f61437999beb','',0);
INSERT INTO deal_contact VALUES('01a2017f499e740ca4f9863c000502db','01a2017f499d7012b1f3c85b1a9bad54','01a2017f499a7bbfad966ad89507506e','',0);
INSERT INTO deal_contact VALUES('01a2017f499e740da4a281932b5da88a','01a2017f499d7054bb8822211df4f7b4','01a2017f499a7c0cb55201967505675f','',0);
INSERT INTO deal_contact VALUES('01a2017f499e740e9c1d41944ce56023','01a2017f499d717ba038930e97123d61','01a2017f499a7c4fa41ea0fc7e6261d0','',0);
INSERT INTO deal_contact VALUES('01a2017f499e740f86570dc44498e492','01a2017f499d71e6931968ca8363dd1d','01a2017f499a7c92b602e3ac495e55e6','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7410ae609695bacd4b18','01a2017f499d723c970baaabda6562dc','01a2017f499a7cd388e440d453b84cff','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7411a94043ea63f96072','01a2017f499d7282b11bba304c248416','01a2017f499a7d15b798bdc1688f918f','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7412ba822246e110a3c7','01a2017f499d72cc8b80229019a27be1','01a2017f499a7d5996dfe22abeb7bf65','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7413924d52c4f7af8eb2','01a2017f499d730cae19b917a11cce1d','01a2017f499a7da39dd895c34f066366','',0);
INSERT INTO deal_contact VALUES('01a2017f499e74149d23cf9fa9f19563','01a2017f499d7350a658e1bb1bff9566','01a2017f499a7de5b6b9ae15493e48df','',0);
INSERT INTO deal_contact VALUES('01a2017f499e74159de98a1f9b73570d','01a2017f499d7391b831fdeae6bad1ac','01a2017f499a7e269b7ecab580ebd401','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7416b2c47b3472f8f530','01a2017f499d73d1b3767e6bbecfcc19','01a2017f499a7e6ab377ec2ad6d629fb','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7417bdc7c3c3b63e612b','01a2017f499d740fa7a796f40d860cf9','01a2017f499a7eaba6ab5344d03e2a9a','',0);
INSERT INTO deal_contact VALUES('01a2017f499e7418842988f20b72c921','01a2017f499d744e9066c9331725b587','01a2017f499a7eee9b5fa1d0f2938384','',0);
INSERT INTO deal_contact VALUES('01a2017f499e74199e626f287096c5e6','01a2017f499d748f87ffdf6ca9a1291f','01a2017f499a7f3f8a5d6eaccb92706e','',0);
INSERT INTO deal_contact VALUES('01a2017f499e741ab6e107de777f2f4d','01a2017f499d74e1bd7219ca864fc9ab','01a2017f499a7f86a55c3742386f84ae','',0);
INSERT INTO deal_contact VALUES('01a2017f499e741b9349deff2b999c85','01a2017f499d75259361b8c20c885a6e','01a2017f499a7351b2879328c6cf1bae','',0);
INSERT INTO deal_contact VALUES('01a2017f499e741cbaa6bfc7150e0a6a','01a2017f499d7574a70a16d808a0e7c0','01a2017f499a7420bafd7a039570e02d','',0);
INSERT INTO deal_contact VALUES('01a2017f499e741d9500ffccf0762d0f','01a2017f499d75babce8e64cceae9ed6','01a2017f499a74c7b4243f8279b15bad','',0);
INSERT INTO deal_contact VALUES('01a2017f499e741ea8ea11e8c1d0c23a','01a2017f499d75fa8bebeda0d0eb0f8f','01a2017f499a756fa9bb9368bf0bdf51','',0);
INSERT INTO deal_contact VALUES('01a2017f499e741f80af8a60c7f7b156','01a2017f499d7638ada7c6af62518365','01a2017f499a75fea2f2b0441b59ca50','',0);
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
INSERT INTO deal_line VALUES('01a2017f49547bdfb9ab4de73a09f6a3','01a2017f49537c07af9180e2bcdc7cf5','01a2017f494c72d5a758a4660e2a9275',2,1200,0);
CREATE INDEX "deal_line_deal_id" ON "deal_line" ("deal_id");
CREATE INDEX "deal_line_product_id" ON "deal_line" ("product_id");
DROP TABLE IF EXISTS distinct_pair;
CREATE TABLE "distinct_pair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "low" TEXT NOT NULL,
    "high" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "distinct_pair_low_high" ON "distinct_pair" ("low", "high");
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
INSERT INTO lost_reason VALUES('01a2017f48e6764ebfd732f28ed03f59',1,1795321448675857,NULL,'Price','price',1,0);
INSERT INTO lost_reason VALUES('01a2017f48e67711b93fc66faa6e7348',1,1795321448675857,NULL,'Chose a competitor','chose a competitor',1,1);
INSERT INTO lost_reason VALUES('01a2017f48e6777ba6ac68258163f3fa',1,1795321448675857,NULL,'No budget','no budget',1,2);
INSERT INTO lost_reason VALUES('01a2017f48e677d8943c5fa456529faa',1,1795321448675857,NULL,'No decision','no decision',1,3);
INSERT INTO lost_reason VALUES('01a2017f48e6783198f172ddd584c060',1,1795321448675857,NULL,'Bad timing','bad timing',1,4);
INSERT INTO lost_reason VALUES('01a2017f48e678a2a523f95e39436ec4',1,1795321448675857,NULL,'Does not fit','does not fit',1,5);
INSERT INTO lost_reason VALUES('01a2017f48e678f583cf2c28b4c8618f',1,1795321448675857,NULL,'Invalid','invalid',0,6);
INSERT INTO lost_reason VALUES('01a2017f48e6794caffdd0994e328702',1,1795321448675857,NULL,'Duplicate','duplicate',0,7);
INSERT INTO lost_reason VALUES('01a2017f49e774b59dea59f28b1ebeb2',1,1795321448934427,NULL,'Missing feature','missing feature',1,0);
INSERT INTO lost_reason VALUES('01a2017f49e77593b8439f7e4f226be8',1,1795321448934427,NULL,'Builds it in-house','builds it in-house',1,3);
INSERT INTO lost_reason VALUES('01a2017f49e775fca9824ac5a2b81414',1,1795321448934427,NULL,'Trial not used','trial not used',1,4);
INSERT INTO lost_reason VALUES('01a2017f49e77659ad4a88a9ea523196',1,1795321448934427,NULL,'Security review failed','security review failed',1,5);
CREATE UNIQUE INDEX "lost_reason_name_key_unique" ON "lost_reason" ("name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS note_template;
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
INSERT INTO pipeline VALUES('01a2017f48e57ba89bd7a9682f2d5942',1,1795321448675857,NULL,'Sales','sales','deal',0,NULL);
INSERT INTO pipeline VALUES('01a2017f49e678d2aaee7a3cecc1c760',1,1795321448934427,NULL,'Software subscriptions','software subscriptions','deal',1,NULL);
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
INSERT INTO product VALUES('01a2017f494c72d5a758a4660e2a9275',2,1795321448776792,NULL,1,NULL,'Box','box','B1','Boxes',1200,'EUR');
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
    "owner_id" TEXT, "density" TEXT, "slot" INTEGER CHECK (slot BETWEEN 1 AND 9),
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO saved_view VALUES('01a2017f49cf75e98aa71a78b774a768',2,1795321448910993,1795321448915027,'Mine','mine','deals','owner:me','','','01a2017f48e479318cd2c3a94ea4e89a',NULL,NULL);
CREATE INDEX "saved_view_owner_id" ON "saved_view" ("owner_id");
DROP TABLE IF EXISTS schema_migration;
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
INSERT INTO schema_migration VALUES(1,'0001_first_schema','2026-11-22 04:24:08.666256');
INSERT INTO schema_migration VALUES(2,'0002_all_day','2026-11-22 04:24:08.670025');
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
DROP TABLE IF EXISTS search_entry;
CREATE TABLE "search_entry" (
    "rowid" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "text" TEXT NOT NULL
) STRICT;
INSERT INTO search_entry VALUES(1,'contact','01a2017f493d79108bc6e246ff2fff95','kim sato head of purchasing acme ltd k org');
INSERT INTO search_entry VALUES(2,'contact','01a2017f494074cd9dcae6354de75e4f','lee wong head of purchasing');
INSERT INTO search_entry VALUES(3,'contact','01a2017f499a7351b2879328c6cf1bae','person 0 firm');
INSERT INTO search_entry VALUES(4,'contact','01a2017f499a7420bafd7a039570e02d','person 1 firm');
INSERT INTO search_entry VALUES(5,'contact','01a2017f499a74c7b4243f8279b15bad','person 2 firm');
INSERT INTO search_entry VALUES(6,'contact','01a2017f499a756fa9bb9368bf0bdf51','person 3 firm');
INSERT INTO search_entry VALUES(7,'contact','01a2017f499a75fea2f2b0441b59ca50','person 4 firm');
INSERT INTO search_entry VALUES(8,'contact','01a2017f499a7699bb211ae0d62dcfa9','person 0 firm 5');
INSERT INTO search_entry VALUES(9,'contact','01a2017f499a771e9ca9083d75037db9','person 1 firm 6');
INSERT INTO search_entry VALUES(10,'contact','01a2017f499a77c39392a7230b84844d','person 2 firm 0');
INSERT INTO search_entry VALUES(11,'contact','01a2017f499a7847b42a6eda85fb8332','person 3 firm 1');
INSERT INTO search_entry VALUES(12,'contact','01a2017f499a78b7a90a6e5b1fcc795c','person 4 firm 2');
INSERT INTO search_entry VALUES(13,'contact','01a2017f499a790792c072a925a93679','person 0 firm 3');
INSERT INTO search_entry VALUES(14,'contact','01a2017f499a7954a23d15c740f2a5be','person 1 firm 4');
INSERT INTO search_entry VALUES(15,'contact','01a2017f499a799da0c5490c1866784d','person 2 firm 5');
INSERT INTO search_entry VALUES(16,'contact','01a2017f499a79e4900159d4bed0b878','person 3 firm 6');
INSERT INTO search_entry VALUES(17,'contact','01a2017f499a7a29b62721acae1f024e','person 4 firm 0');
INSERT INTO search_entry VALUES(18,'contact','01a2017f499a7a6c99e3ac1cb7d7f27a','person 0 firm 1');
INSERT INTO search_entry VALUES(19,'contact','01a2017f499a7aafb833bb005e5ee1a9','person 1 firm 2');
INSERT INTO search_entry VALUES(20,'contact','01a2017f499a7af18a289f1f9eeb0ac1','person 2 firm 3');
INSERT INTO search_entry VALUES(21,'contact','01a2017f499a7b37ac080c367bf52d61','person 3 firm 4');
INSERT INTO search_entry VALUES(22,'contact','01a2017f499a7b7b8e28f61437999beb','person 4 firm 5');
INSERT INTO search_entry VALUES(23,'contact','01a2017f499a7bbfad966ad89507506e','person 0 firm 6');
INSERT INTO search_entry VALUES(24,'contact','01a2017f499a7c0cb55201967505675f','person 1 firm 0');
INSERT INTO search_entry VALUES(25,'contact','01a2017f499a7c4fa41ea0fc7e6261d0','person 2 firm 1');
INSERT INTO search_entry VALUES(26,'contact','01a2017f499a7c92b602e3ac495e55e6','person 3 firm 2');
INSERT INTO search_entry VALUES(27,'contact','01a2017f499a7cd388e440d453b84cff','person 4 firm 3');
INSERT INTO search_entry VALUES(28,'contact','01a2017f499a7d15b798bdc1688f918f','person 0 firm 4');
INSERT INTO search_entry VALUES(29,'contact','01a2017f499a7d5996dfe22abeb7bf65','person 1 firm 5');
INSERT INTO search_entry VALUES(30,'contact','01a2017f499a7da39dd895c34f066366','person 2 firm 6');
INSERT INTO search_entry VALUES(31,'contact','01a2017f499a7de5b6b9ae15493e48df','person 3 firm 0');
INSERT INTO search_entry VALUES(32,'contact','01a2017f499a7e269b7ecab580ebd401','person 4 firm 1');
INSERT INTO search_entry VALUES(33,'contact','01a2017f499a7e6ab377ec2ad6d629fb','person 0 firm 2');
INSERT INTO search_entry VALUES(34,'contact','01a2017f499a7eaba6ab5344d03e2a9a','person 1 firm 3');
INSERT INTO search_entry VALUES(35,'contact','01a2017f499a7eee9b5fa1d0f2938384','person 2 firm 4');
INSERT INTO search_entry VALUES(36,'contact','01a2017f499a7f3f8a5d6eaccb92706e','person 3 firm 5');
INSERT INTO search_entry VALUES(37,'contact','01a2017f499a7f86a55c3742386f84ae','person 4 firm 6');
INSERT INTO search_entry VALUES(281474976710657,'company','01a2017f4935728e8c7a0b97dc8220f1','acme ltd example hi');
INSERT INTO search_entry VALUES(281474976710658,'company','01a2017f49997ffe98ff04d95a4e6ab2','firm 0');
INSERT INTO search_entry VALUES(281474976710659,'company','01a2017f499a73b8a4655ef85069b399','firm 1');
INSERT INTO search_entry VALUES(281474976710660,'company','01a2017f499a7470bf25277f95d8403a','firm 2');
INSERT INTO search_entry VALUES(281474976710661,'company','01a2017f499a7501a1fce75b27dc2b70','firm 3');
INSERT INTO search_entry VALUES(281474976710662,'company','01a2017f499a75aeafae4b6b68a6e2a6','firm 4');
INSERT INTO search_entry VALUES(281474976710663,'company','01a2017f499a7633abeafa3546fa1b3c','firm 5');
INSERT INTO search_entry VALUES(281474976710664,'company','01a2017f499a76d2aa6301200fe7a5e9','firm 6');
INSERT INTO search_entry VALUES(562949953421313,'deal','01a2017f49537c07af9180e2bcdc7cf5','rollout acme ltd');
INSERT INTO search_entry VALUES(562949953421314,'deal','01a2017f495a7c80aa4af3f353639b99','second');
INSERT INTO search_entry VALUES(562949953421315,'deal','01a2017f495e74d89ffc769c7effd62e','third one');
INSERT INTO search_entry VALUES(562949953421316,'deal','01a2017f499c7898bb1cc8a6bb82df96','imported 0 firm');
INSERT INTO search_entry VALUES(562949953421317,'deal','01a2017f499c79a2b3601ce03b20039a','imported 1 firm');
INSERT INTO search_entry VALUES(562949953421318,'deal','01a2017f499c7a0e9e1d650b28e78235','imported 2 firm');
INSERT INTO search_entry VALUES(562949953421319,'deal','01a2017f499c7a8183d6e2f3bd390df7','imported 3 firm');
INSERT INTO search_entry VALUES(562949953421320,'deal','01a2017f499c7af5a06867f294b5bc9d','imported 4 firm');
INSERT INTO search_entry VALUES(562949953421321,'deal','01a2017f499c7b55bd01862ab61dcc86','imported 5 firm');
INSERT INTO search_entry VALUES(562949953421322,'deal','01a2017f499c7bb89f3a257ada5da06a','imported 6 firm');
INSERT INTO search_entry VALUES(562949953421323,'deal','01a2017f499c7c2fadec8b59b73f6fd3','imported 7 firm 0');
INSERT INTO search_entry VALUES(562949953421324,'deal','01a2017f499c7ca38d18788401076634','imported 8 firm 1');
INSERT INTO search_entry VALUES(562949953421325,'deal','01a2017f499c7d029f0f8b5ba37df6e5','imported 9 firm 2');
INSERT INTO search_entry VALUES(562949953421326,'deal','01a2017f499c7d52a4d1134ada92db5b','imported 10 firm 3');
INSERT INTO search_entry VALUES(562949953421327,'deal','01a2017f499c7d9eb4804b4761666435','imported 11 firm 4');
INSERT INTO search_entry VALUES(562949953421328,'deal','01a2017f499c7dec85efe0d2314e221a','imported 12 firm 5');
INSERT INTO search_entry VALUES(562949953421329,'deal','01a2017f499c7e33a25a871d65dc58c4','imported 13 firm 6');
INSERT INTO search_entry VALUES(562949953421330,'deal','01a2017f499c7e789e1742beb8ba709e','imported 14 firm 0');
INSERT INTO search_entry VALUES(562949953421331,'deal','01a2017f499c7ebba8c646fc4c0e55ed','imported 15 firm 1');
INSERT INTO search_entry VALUES(562949953421332,'deal','01a2017f499c7f03bc3884afa93dc0d3','imported 16 firm 2');
INSERT INTO search_entry VALUES(562949953421333,'deal','01a2017f499c7f4ca088d02e6537e7f1','imported 17 firm 3');
INSERT INTO search_entry VALUES(562949953421334,'deal','01a2017f499c7f8e88cece18736f84ad','imported 18 firm 4');
INSERT INTO search_entry VALUES(562949953421335,'deal','01a2017f499c7fd287345cf532293ce1','imported 19 firm 5');
INSERT INTO search_entry VALUES(562949953421336,'deal','01a2017f499d7012b1f3c85b1a9bad54','imported 20 firm 6');
INSERT INTO search_entry VALUES(562949953421337,'deal','01a2017f499d7054bb8822211df4f7b4','imported 21 firm 0');
INSERT INTO search_entry VALUES(562949953421338,'deal','01a2017f499d717ba038930e97123d61','imported 22 firm 1');
INSERT INTO search_entry VALUES(562949953421339,'deal','01a2017f499d71e6931968ca8363dd1d','imported 23 firm 2');
INSERT INTO search_entry VALUES(562949953421340,'deal','01a2017f499d723c970baaabda6562dc','imported 24 firm 3');
INSERT INTO search_entry VALUES(562949953421341,'deal','01a2017f499d7282b11bba304c248416','imported 25 firm 4');
INSERT INTO search_entry VALUES(562949953421342,'deal','01a2017f499d72cc8b80229019a27be1','imported 26 firm 5');
INSERT INTO search_entry VALUES(562949953421343,'deal','01a2017f499d730cae19b917a11cce1d','imported 27 firm 6');
INSERT INTO search_entry VALUES(562949953421344,'deal','01a2017f499d7350a658e1bb1bff9566','imported 28 firm 0');
INSERT INTO search_entry VALUES(562949953421345,'deal','01a2017f499d7391b831fdeae6bad1ac','imported 29 firm 1');
INSERT INTO search_entry VALUES(562949953421346,'deal','01a2017f499d73d1b3767e6bbecfcc19','imported 30 firm 2');
INSERT INTO search_entry VALUES(562949953421347,'deal','01a2017f499d740fa7a796f40d860cf9','imported 31 firm 3');
INSERT INTO search_entry VALUES(562949953421348,'deal','01a2017f499d744e9066c9331725b587','imported 32 firm 4');
INSERT INTO search_entry VALUES(562949953421349,'deal','01a2017f499d748f87ffdf6ca9a1291f','imported 33 firm 5');
INSERT INTO search_entry VALUES(562949953421350,'deal','01a2017f499d74e1bd7219ca864fc9ab','imported 34 firm 6');
INSERT INTO search_entry VALUES(562949953421351,'deal','01a2017f499d75259361b8c20c885a6e','imported 35 firm 0');
INSERT INTO search_entry VALUES(562949953421352,'deal','01a2017f499d7574a70a16d808a0e7c0','imported 36 firm 1');
INSERT INTO search_entry VALUES(562949953421353,'deal','01a2017f499d75babce8e64cceae9ed6','imported 37 firm 2');
INSERT INTO search_entry VALUES(562949953421354,'deal','01a2017f499d75fa8bebeda0d0eb0f8f','imported 38 firm 3');
INSERT INTO search_entry VALUES(562949953421355,'deal','01a2017f499d7638ada7c6af62518365','imported 39 firm 4');
INSERT INTO search_entry VALUES(844424930131969,'activity','01a2017f49bf72ee93f9ceca60bc9b33','call them they agreed');
INSERT INTO search_entry VALUES(844424930131970,'activity','01a2017f49c573bdac812af357207f24','terms good news');
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
INSERT INTO setting VALUES('01a2017f48e571eea796c15e0fcdbc90',2,1795321448675857,NULL,'currency','"CHF"');
INSERT INTO setting VALUES('01a2017f48e579819a4c8eef592c1ac3',1,1795321448675857,NULL,'sources','["Referral", "Website", "Search engine", "Paid search", "Social media", "Newsletter", "Guide or webinar", "Trade fair", "Networking", "Partner", "Outbound call", "Existing customer"]');
INSERT INTO setting VALUES('01a2017f49327cc58eaffa155613e1ee',1,1795321448754314,NULL,'country','"DE"');
INSERT INTO setting VALUES('01a2017f49db7cd583c7740253b72e85',2,1795321448923284,1795321448926208,'role of user cleo','"sales"');
CREATE UNIQUE INDEX "setting_key_unique" ON "setting" ("key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS snooze;
CREATE TABLE "snooze" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "snooze_user_id_record" ON "snooze" ("user_id", "record");
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
INSERT INTO stage VALUES('01a2017f48e57cd6b82c4d13a7870a5a',1,1795321448675857,NULL,'01a2017f48e57ba89bd7a9682f2d5942','Initial contact','initial contact','Somebody has shown interest or agreed to talk; nobody has asked the hard questions yet.','open',10,'pipeline',7,0,NULL);
INSERT INTO stage VALUES('01a2017f48e57e59882be103fdad1b3c',1,1795321448675857,NULL,'01a2017f48e57ba89bd7a9682f2d5942','Qualification','qualification','We find out whether there is a need, a budget and somebody who decides.','open',20,'pipeline',14,1,NULL);
INSERT INTO stage VALUES('01a2017f48e6703697210bb69272a7b9',1,1795321448675857,NULL,'01a2017f48e57ba89bd7a9682f2d5942','Needs assessment','needs assessment','We learn what they need in detail, and agree on what a good solution must do.','open',40,'best case',14,2,NULL);
INSERT INTO stage VALUES('01a2017f48e6718b9c02454a789d967b',1,1795321448675857,NULL,'01a2017f48e57ba89bd7a9682f2d5942','Proposal','proposal','They have an offer with a price, made for them.','open',60,'best case',10,3,NULL);
INSERT INTO stage VALUES('01a2017f48e67293b11a005376db4452',1,1795321448675857,NULL,'01a2017f48e57ba89bd7a9682f2d5942','Negotiation','negotiation','They want it; terms, price or dates are being settled.','open',80,'commit',14,4,NULL);
INSERT INTO stage VALUES('01a2017f48e673939be83193d8d304b4',1,1795321448675857,NULL,'01a2017f48e57ba89bd7a9682f2d5942','Closed won','closed won','They have ordered.','won',100,'closed',NULL,5,NULL);
INSERT INTO stage VALUES('01a2017f48e6741a8f418a664ec59c65',1,1795321448675857,NULL,'01a2017f48e57ba89bd7a9682f2d5942','Closed lost','closed lost','They will not buy from us this time; the reason says why.','lost',0,'omitted',NULL,6,NULL);
INSERT INTO stage VALUES('01a2017f49e67aa7834c63255e21c4af',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','New lead','new lead','Somebody signed up, asked for a demo or answered us; nobody has spoken with them.','open',5,'pipeline',3,0,NULL);
INSERT INTO stage VALUES('01a2017f49e67c369eab11e5cd48dc96',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','Discovery','discovery','We learn what they do today, what it costs them, and who else is concerned.','open',15,'pipeline',7,1,NULL);
INSERT INTO stage VALUES('01a2017f49e67dccbb03f30568e82e48',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','Demo','demo','They see their own case in the product, not the tour.','open',30,'pipeline',7,2,NULL);
INSERT INTO stage VALUES('01a2017f49e67ed49372f363da291d75',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','Trial','trial','They work with it on their own data, towards a goal that was agreed before.','open',50,'best case',5,3,NULL);
INSERT INTO stage VALUES('01a2017f49e77029b2a8c91957e92a30',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','Proposal','proposal','They have seats, term and price in writing.','open',65,'best case',7,4,NULL);
INSERT INTO stage VALUES('01a2017f49e77111b1c0bcf6251dee94',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','Security and legal','security and legal','They want it; questionnaires, data processing terms and signatures are under way.','open',85,'commit',10,5,NULL);
INSERT INTO stage VALUES('01a2017f49e7719aa5f4aa4c20a67219',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','Won','won','The contract is signed or the card is charged.','won',100,'closed',NULL,6,NULL);
INSERT INTO stage VALUES('01a2017f49e7721f9058c57fa039c4a0',1,1795321448934427,NULL,'01a2017f49e678d2aaee7a3cecc1c760','Lost','lost','No subscription this time; the reason says why.','lost',0,'omitted',NULL,7,NULL);
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
INSERT INTO stage_total VALUES('01a2017f48e57e59882be103fdad1b3c','CHF',40,7800000,0,0);
INSERT INTO stage_total VALUES('01a2017f48e6703697210bb69272a7b9','CHF',1,0,0,0);
INSERT INTO stage_total VALUES('01a2017f48e67293b11a005376db4452','EUR',1,123400,0,0);
INSERT INTO stage_total VALUES('01a2017f48e673939be83193d8d304b4','EUR',1,250000,0,0);
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
INSERT INTO stage_visit VALUES('01a2017f49537c07af9180e2bcdc7cf5',1,'01a2017f48e57cd6b82c4d13a7870a5a',1795321448787601,1795321448838038,0,10);
INSERT INTO stage_visit VALUES('01a2017f495a7c80aa4af3f353639b99',1,'01a2017f48e57cd6b82c4d13a7870a5a',1795321448794740,1795321448843955,0,10);
INSERT INTO stage_visit VALUES('01a2017f495e74d89ffc769c7effd62e',1,'01a2017f48e57cd6b82c4d13a7870a5a',1795321448798274,1795321448866226,0,10);
INSERT INTO stage_visit VALUES('01a2017f49537c07af9180e2bcdc7cf5',2,'01a2017f48e57e59882be103fdad1b3c',1795321448838038,1795321448874227,0,20);
INSERT INTO stage_visit VALUES('01a2017f495a7c80aa4af3f353639b99',2,'01a2017f48e6718b9c02454a789d967b',1795321448843955,1795321448875328,0,60);
INSERT INTO stage_visit VALUES('01a2017f499c7898bb1cc8a6bb82df96',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860358,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c79a2b3601ce03b20039a',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860595,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7a0e9e1d650b28e78235',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860623,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7a8183d6e2f3bd390df7',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860650,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7af5a06867f294b5bc9d',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860680,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7b55bd01862ab61dcc86',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860704,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7bb89f3a257ada5da06a',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860728,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7c2fadec8b59b73f6fd3',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860753,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7ca38d18788401076634',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860785,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7d029f0f8b5ba37df6e5',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860809,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7d52a4d1134ada92db5b',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860829,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7d9eb4804b4761666435',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860847,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7dec85efe0d2314e221a',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860866,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7e33a25a871d65dc58c4',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860884,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7e789e1742beb8ba709e',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860901,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7ebba8c646fc4c0e55ed',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860917,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7f03bc3884afa93dc0d3',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860935,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7f4ca088d02e6537e7f1',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860953,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7f8e88cece18736f84ad',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860969,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499c7fd287345cf532293ce1',1,'01a2017f48e57e59882be103fdad1b3c',1795321448860985,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d7012b1f3c85b1a9bad54',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861001,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d7054bb8822211df4f7b4',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861017,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d717ba038930e97123d61',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861087,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d71e6931968ca8363dd1d',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861113,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d723c970baaabda6562dc',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861136,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d7282b11bba304c248416',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861153,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d72cc8b80229019a27be1',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861171,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d730cae19b917a11cce1d',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861187,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d7350a658e1bb1bff9566',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861204,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d7391b831fdeae6bad1ac',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861220,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d73d1b3767e6bbecfcc19',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861235,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d740fa7a796f40d860cf9',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861251,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d744e9066c9331725b587',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861266,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d748f87ffdf6ca9a1291f',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861281,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d74e1bd7219ca864fc9ab',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861302,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d75259361b8c20c885a6e',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861318,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d7574a70a16d808a0e7c0',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861337,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d75babce8e64cceae9ed6',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861354,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d75fa8bebeda0d0eb0f8f',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861370,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f499d7638ada7c6af62518365',1,'01a2017f48e57e59882be103fdad1b3c',1795321448861386,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a2017f495e74d89ffc769c7effd62e',2,'01a2017f48e6703697210bb69272a7b9',1795321448866226,NULL,NULL,40);
INSERT INTO stage_visit VALUES('01a2017f49537c07af9180e2bcdc7cf5',3,'01a2017f48e673939be83193d8d304b4',1795321448874227,NULL,NULL,100);
INSERT INTO stage_visit VALUES('01a2017f495a7c80aa4af3f353639b99',3,'01a2017f48e6741a8f418a664ec59c65',1795321448875328,1795321448878959,0,0);
INSERT INTO stage_visit VALUES('01a2017f495a7c80aa4af3f353639b99',4,'01a2017f48e67293b11a005376db4452',1795321448878959,NULL,NULL,80);
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
INSERT INTO tag VALUES('01a2017f493e76aab4c8f61f6f400b30',1,1795321448764064,NULL,'vip','vip');
INSERT INTO tag VALUES('01a2017f49467696a1e872391da6bc74',2,1795321448773816,NULL,'hot','hot');
INSERT INTO tag VALUES('01a2017f4955739da5c1d8afa3281539',1,1795321448783288,NULL,'big','big');
CREATE UNIQUE INDEX "tag_name_key_unique" ON "tag" ("name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS tagging;
CREATE TABLE "tagging" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tag_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO tagging VALUES('01a2017f494677b8aadbb629d23d649b','01a2017f49467696a1e872391da6bc74','contact','01a2017f493d79108bc6e246ff2fff95');
INSERT INTO tagging VALUES('01a2017f49467f63a55947a7407d55ea','01a2017f49467696a1e872391da6bc74','contact','01a2017f494074cd9dcae6354de75e4f');
INSERT INTO tagging VALUES('01a2017f49557492ad490dc70c918455','01a2017f4955739da5c1d8afa3281539','deal','01a2017f49537c07af9180e2bcdc7cf5');
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
    "company_id" TEXT, "list_name" TEXT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO task VALUES('01a2017f49b270a68e6b7746f70bddb6',6,1795321448879954,NULL,1,NULL,'Call them','call them','2026-12-01','01a2017f48e479318cd2c3a94ea4e89a',NULL,1795321448897846,'01a2017f49537c07af9180e2bcdc7cf5',NULL,'01a2017f4935728e8c7a0b97dc8220f1',NULL);
INSERT INTO task VALUES('01a2017f49b3788bb5ca3b3d3861696d',2,1795321448882943,NULL,2,NULL,'Write','write',NULL,'01a2017f48e479318cd2c3a94ea4e89a',NULL,1795321448897846,NULL,NULL,NULL,NULL);
INSERT INTO task VALUES('01a2017f49bc72248f550c501285f520',1,1795321448890743,NULL,3,NULL,'Thank them','thank them',NULL,'01a2017f48e479318cd2c3a94ea4e89a',NULL,NULL,'01a2017f49537c07af9180e2bcdc7cf5',NULL,'01a2017f4935728e8c7a0b97dc8220f1',NULL);
INSERT INTO task VALUES('01a2017f49bd75b9af4720437c87b54c',1,1795321448890743,NULL,4,NULL,'Thank them','thank them',NULL,'01a2017f48e479318cd2c3a94ea4e89a',NULL,NULL,'01a2017f495a7c80aa4af3f353639b99',NULL,NULL,NULL);
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
INSERT INTO transition VALUES('01a2017f49557b029e2755a205b31da3','01a2017f49537c07af9180e2bcdc7cf5',1,NULL,'01a2017f48e57cd6b82c4d13a7870a5a',1795321448787601,'01a2017f48e479318cd2c3a94ea4e89a','',10,0,NULL);
INSERT INTO transition VALUES('01a2017f495b73508baccbd4962fad72','01a2017f495a7c80aa4af3f353639b99',1,NULL,'01a2017f48e57cd6b82c4d13a7870a5a',1795321448794740,'01a2017f48e479318cd2c3a94ea4e89a','',10,0,NULL);
INSERT INTO transition VALUES('01a2017f495e7a9f9c095b7d8bb976a7','01a2017f495e74d89ffc769c7effd62e',1,NULL,'01a2017f48e57cd6b82c4d13a7870a5a',1795321448798274,'01a2017f48e479318cd2c3a94ea4e89a','',10,0,NULL);
INSERT INTO transition VALUES('01a2017f4986714fa2e1e10f72bb9048','01a2017f49537c07af9180e2bcdc7cf5',2,'01a2017f48e57cd6b82c4d13a7870a5a','01a2017f48e57e59882be103fdad1b3c',1795321448838038,'01a2017f48e479318cd2c3a94ea4e89a','for a test',20,0,NULL);
INSERT INTO transition VALUES('01a2017f498b7fc8b415acaa9275c166','01a2017f495a7c80aa4af3f353639b99',2,'01a2017f48e57cd6b82c4d13a7870a5a','01a2017f48e6718b9c02454a789d967b',1795321448843955,'01a2017f48e479318cd2c3a94ea4e89a','for a test',60,0,NULL);
INSERT INTO transition VALUES('01a2017f499c78d6a2779c2b6598e3a8','01a2017f499c7898bb1cc8a6bb82df96',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860358,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c79bb9f442a0eb694c4ef','01a2017f499c79a2b3601ce03b20039a',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860595,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7a2488246c1f9919b94a','01a2017f499c7a0e9e1d650b28e78235',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860623,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7a9aac7f8771337e7624','01a2017f499c7a8183d6e2f3bd390df7',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860650,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7b0abee964e03eb54310','01a2017f499c7af5a06867f294b5bc9d',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860680,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7b779f58c69f63ec9238','01a2017f499c7b55bd01862ab61dcc86',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860704,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7bcbb89b4513890c3746','01a2017f499c7bb89f3a257ada5da06a',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860728,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7c43a70de46018142bd7','01a2017f499c7c2fadec8b59b73f6fd3',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860753,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7cb7a77ea4a399b8df34','01a2017f499c7ca38d18788401076634',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860785,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7d16bb5e9252e81c0fd2','01a2017f499c7d029f0f8b5ba37df6e5',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860809,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7d64a6e9aedcbe60377e','01a2017f499c7d52a4d1134ada92db5b',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860829,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7db08337057ec2682fa9','01a2017f499c7d9eb4804b4761666435',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860847,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7dfeba1fca379de818fc','01a2017f499c7dec85efe0d2314e221a',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860866,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7e44ad5e8b0a47ccf640','01a2017f499c7e33a25a871d65dc58c4',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860884,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7e89bc90aec099753de8','01a2017f499c7e789e1742beb8ba709e',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860901,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7ed39cfc56b5ed0df93c','01a2017f499c7ebba8c646fc4c0e55ed',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860917,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7f13bcef98f8cd967acc','01a2017f499c7f03bc3884afa93dc0d3',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860935,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7f5c97ecd963058d6804','01a2017f499c7f4ca088d02e6537e7f1',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860953,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7f9f8f9fc3dbde7eb8ff','01a2017f499c7f8e88cece18736f84ad',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860969,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499c7fe3a4f25660952797c7','01a2017f499c7fd287345cf532293ce1',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448860985,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d70248183f690d9e301fc','01a2017f499d7012b1f3c85b1a9bad54',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861001,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d7065a3acefac297b51de','01a2017f499d7054bb8822211df4f7b4',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861017,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d719ba486bb8c66060403','01a2017f499d717ba038930e97123d61',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861087,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d71fe9dfce51630354dda','01a2017f499d71e6931968ca8363dd1d',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861113,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d724fb11ea2b10503805c','01a2017f499d723c970baaabda6562dc',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861136,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d729b9f6d4f86ff2f139f','01a2017f499d7282b11bba304c248416',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861153,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d72ddb6d4bb98650e48ce','01a2017f499d72cc8b80229019a27be1',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861171,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d731c8db4cfa8a567a611','01a2017f499d730cae19b917a11cce1d',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861187,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d73618d414bd0456cd1a2','01a2017f499d7350a658e1bb1bff9566',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861204,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d73a2b4169bd4a7044a96','01a2017f499d7391b831fdeae6bad1ac',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861220,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d73e190024306cbc0639b','01a2017f499d73d1b3767e6bbecfcc19',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861235,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d741f952041a0a2d15653','01a2017f499d740fa7a796f40d860cf9',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861251,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d745eb33bafde1049e0d9','01a2017f499d744e9066c9331725b587',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861266,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d749fa2be6175971bef75','01a2017f499d748f87ffdf6ca9a1291f',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861281,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d74f382bc541fb72ead83','01a2017f499d74e1bd7219ca864fc9ab',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861302,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d7540bdfa9358b4f90138','01a2017f499d75259361b8c20c885a6e',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861318,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d758694feb6d09f4a3dc6','01a2017f499d7574a70a16d808a0e7c0',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861337,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d75cbac26194bc2d6450f','01a2017f499d75babce8e64cceae9ed6',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861354,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d760b934475487dee75e4','01a2017f499d75fa8bebeda0d0eb0f8f',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861370,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f499d7649aad596eba062a8da','01a2017f499d7638ada7c6af62518365',1,NULL,'01a2017f48e57e59882be103fdad1b3c',1795321448861386,'01a2017f48e479318cd2c3a94ea4e89a','imported',20,0,NULL);
INSERT INTO transition VALUES('01a2017f49a2742a809992dced118e1b','01a2017f495e74d89ffc769c7effd62e',2,'01a2017f48e57cd6b82c4d13a7870a5a','01a2017f48e6703697210bb69272a7b9',1795321448866226,'01a2017f48e479318cd2c3a94ea4e89a','for a test',40,0,NULL);
INSERT INTO transition VALUES('01a2017f49aa742bab61dca1bc3e9b10','01a2017f49537c07af9180e2bcdc7cf5',3,'01a2017f48e57e59882be103fdad1b3c','01a2017f48e673939be83193d8d304b4',1795321448874227,'01a2017f48e479318cd2c3a94ea4e89a','for a test',100,0,NULL);
INSERT INTO transition VALUES('01a2017f49ab75a88e1177b86a6e6ac3','01a2017f495a7c80aa4af3f353639b99',3,'01a2017f48e6718b9c02454a789d967b','01a2017f48e6741a8f418a664ec59c65',1795321448875328,'01a2017f48e479318cd2c3a94ea4e89a','for a test',0,0,NULL);
INSERT INTO transition VALUES('01a2017f49ae7fc486766132432d7a7f','01a2017f495a7c80aa4af3f353639b99',4,'01a2017f48e6741a8f418a664ec59c65','01a2017f48e67293b11a005376db4452',1795321448878959,'01a2017f48e479318cd2c3a94ea4e89a','for a test',80,1,NULL);
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
INSERT INTO user VALUES('01a2017f48e479318cd2c3a94ea4e89a',1,1795321448675857,NULL,1,NULL,'ana','Ana Ruiz','ana ruiz','admin',NULL);
INSERT INTO user VALUES('01a2017f48f27628a9cdd0af8055bf14',1,1795321448690192,NULL,2,NULL,'ben','Ben Okoye','ben okoye','sales',NULL);
INSERT INTO user VALUES('01a2017f48fb7b33b5fc2e189eafbd9d',2,1795321448695855,NULL,3,NULL,'cleo','Cleo Park','cleo park','service','cleo@example.org');
CREATE UNIQUE INDEX "user_external_id_unique" ON "user" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "user_login" ON "user" ("login");
CREATE INDEX "user_name_key" ON "user" ("name_key");
CREATE UNIQUE INDEX "user_number" ON "user" ("number");
pragma user_version=2;
pragma application_id=1129467220;
COMMIT TRANSACTION;
PRAGMA writable_schema=OFF;
BEGIN;
CREATE TABLE no_such_table(x,y,z);
ROLLBACK;
