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
    "undoes_id" TEXT, "asked" TEXT,
    FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("undoes_id") REFERENCES "action" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO "action" VALUES('01a201ea133e72da88ca1cebc75cc9ba',1795328447294220,NULL,'set up the workspace','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13477856b0bc8a217907403c',1795328447303545,NULL,'Ben Okoye joined','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea134979fa85f951ef71dc0db6',1795328447305655,'01a201ea133e7ffa90bde2b1fa4740ee','added user U3 Cleo Park','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea134c79e3a571c1b4a7d7a458',1795328447308640,'01a201ea133e7ffa90bde2b1fa4740ee','changed e-mail of user U3 Cleo Park','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea135f7a1b8fea0a04ae557a88',1795328447327692,'01a201ea133e7ffa90bde2b1fa4740ee','set currency','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea136a7e7f9ffe16103c2761cf',1795328447338933,'01a201ea133e7ffa90bde2b1fa4740ee','set country','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea136c77d3b803afe0f471c21c',1795328447340505,'01a201ea133e7ffa90bde2b1fa4740ee','added company O1 Acme','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13707171befaa42a6d54196b',1795328447344110,'01a201ea133e7ffa90bde2b1fa4740ee','changed name, city of company O1 Acme Ltd','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13767a98b55237d226228d67',1795328447350692,'01a201ea133e7ffa90bde2b1fa4740ee','added contact C1 Kim Sato','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea137b7220ab006438f3ed6d2d',1795328447355149,'01a201ea133e7ffa90bde2b1fa4740ee','added contact C2 Lee Wong','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea137d704eacba3c1d3b16f53a',1795328447357033,'01a201ea133e7ffa90bde2b1fa4740ee','changed e-mail, phase of contact C1 Kim Sato','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13817dc39e28d3c5ad979447',1795328447361875,'01a201ea133e7ffa90bde2b1fa4740ee','tagged 2 contacts: +warm -vip','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13837d9da7fca21fd7267f4c',1795328447363866,'01a201ea133e7ffa90bde2b1fa4740ee','renamed the tag warm to hot','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13857110b8af78609b7fe33a',1795328447365082,'01a201ea133e7ffa90bde2b1fa4740ee','merged a tag','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea138773fb9122acc741f3d80d',1795328447367263,'01a201ea133e7ffa90bde2b1fa4740ee','added product P1 Box','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea138b7e4caac5435056331465',1795328447371909,'01a201ea133e7ffa90bde2b1fa4740ee','changed category of product P1 Box','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea138d7f769c46d006f49866e4',1795328447373983,'01a201ea133e7ffa90bde2b1fa4740ee','added the field Region to deals','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea138e7f98bd72cf8d101c9fee',1795328447374988,'01a201ea133e7ffa90bde2b1fa4740ee','added deal D1 Rollout','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1397735da13cef931120faa8',1795328447383233,'01a201ea133e7ffa90bde2b1fa4740ee','added deal D2 Second','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea139b76508fdf3260c76f5b39',1795328447387419,'01a201ea133e7ffa90bde2b1fa4740ee','added deal D3 Third','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea139f725882392a82ec81f8ad',1795328447391165,'01a201ea133e7ffa90bde2b1fa4740ee','changed amount, region of deal D1 Rollout','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13a978e2affe7d29a18d4bd6',1795328447401578,'01a201ea133e7ffa90bde2b1fa4740ee','changed title of deal D3 Third one','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13ab79b6b3ec6363d774c598',1795328447403631,'01a201ea133e7ffa90bde2b1fa4740ee','linked C2 Lee Wong to D2 Second as buyer','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13ac7f1cadb002decc78edd1',1795328447404958,'01a201ea133e7ffa90bde2b1fa4740ee','took C2 Lee Wong out of D2 Second','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13ae7405ba048c4200a5a26e',1795328447406265,'01a201ea133e7ffa90bde2b1fa4740ee','added 3 x Box to D2 Second','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13af7e02bf2282ff451ea511',1795328447407891,'01a201ea133e7ffa90bde2b1fa4740ee','took Box off D2 Second','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13b17407bfe7113f46cbe077',1795328447409268,'01a201ea133e7ffa90bde2b1fa4740ee','renamed the field Region to Area','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13b27ba2b8b72425d24cd3cb',1795328447410740,'01a201ea133e7ffa90bde2b1fa4740ee','ticked “Need and budget are known” on D1 Rollout','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13b37fefad5854f9d880c15e',1795328447412009,'01a201ea133e7ffa90bde2b1fa4740ee','moved D1 Rollout from Initial contact to Qualification','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13b57ea3914936eaf91f4ee7',1795328447413928,'01a201ea133e7ffa90bde2b1fa4740ee','moved D2 Second from Initial contact to Proposal','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13c472d78bc03c4d43011933',1795328447428200,'01a201ea133e7ffa90bde2b1fa4740ee','imported 40 deals from the input','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13ea76219a8d374d71b00d20',1795328447466408,'01a201ea133e7ffa90bde2b1fa4740ee','moved D3 Third one from Initial contact to Needs assessment','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13ed70ecae898a29c8b2cbf4',1795328447469086,'01a201ea133e7ffa90bde2b1fa4740ee','reordered D1 Rollout','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13ef7488a4e832d10572f11d',1795328447471307,'01a201ea133e7ffa90bde2b1fa4740ee','reordered D1 Rollout','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13f17a3b8e157ad0c510d275',1795328447473664,'01a201ea133e7ffa90bde2b1fa4740ee','reordered D1 Rollout','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13f3751a88ce2496a222ac8d',1795328447475341,'01a201ea133e7ffa90bde2b1fa4740ee','undid: reordered D1 Rollout','undo','01a201ea13f17a3b8e157ad0c510d275',NULL);
INSERT INTO "action" VALUES('01a201ea13f67066ba659865a640c610',1795328447478044,'01a201ea133e7ffa90bde2b1fa4740ee','redid: reordered D1 Rollout','redo','01a201ea13f3751a88ce2496a222ac8d',NULL);
INSERT INTO "action" VALUES('01a201ea13f9711d9787fea387827fd2',1795328447481096,'01a201ea133e7ffa90bde2b1fa4740ee','won D1 Rollout','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13fb748499095f3c9627f91e',1795328447483300,'01a201ea133e7ffa90bde2b1fa4740ee','lost D2 Second','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13fc7a6e8e4672da07a075d7',1795328447484666,'01a201ea133e7ffa90bde2b1fa4740ee','moved D2 Second from Closed lost to Negotiation','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea13fe749fa78166ea90a0d7ae',1795328447486303,'01a201ea133e7ffa90bde2b1fa4740ee','added task T1 Call','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14017d3c8e5b9dc3c8080323',1795328447489842,'01a201ea133e7ffa90bde2b1fa4740ee','added task T2 Write','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1403796eb454d686bc02c165',1795328447491604,'01a201ea133e7ffa90bde2b1fa4740ee','changed task of task T1 Call them','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea140776d99468b60db9b74bce',1795328447495450,'01a201ea133e7ffa90bde2b1fa4740ee','added task Thank them to 2 deals','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea140b7e10938c333050654c40',1795328447499906,'01a201ea133e7ffa90bde2b1fa4740ee','put off task T1 Call them until Tue 1 Dec 2026','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea140c7e6b85a051e869034691',1795328447500917,'01a201ea133e7ffa90bde2b1fa4740ee','finished task T1 Call them','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea140f781dba76dcb3b93abad6',1795328447503528,'01a201ea133e7ffa90bde2b1fa4740ee','reopened task T1 Call them','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14107509bc71b9594ec23394',1795328447504329,'01a201ea133e7ffa90bde2b1fa4740ee','finished 2 tasks','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1411715296d2f274db1f7df5',1795328447505094,'01a201ea133e7ffa90bde2b1fa4740ee','noted note with deal D2 Second and added task T5 Sign','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea141875c5932078bdf07f27b2',1795328447512388,'01a201ea133e7ffa90bde2b1fa4740ee','snoozed deal D2 Second until Wed 25 Nov 2026','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14197b47ac0e3062cb55fa74',1795328447513717,'01a201ea133e7ffa90bde2b1fa4740ee','snoozed deal D2 Second until Tue 1 Dec 2026','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea141a77e5b09085f9b2e4c6ae',1795328447514505,'01a201ea133e7ffa90bde2b1fa4740ee','woke deal D2 Second','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea141b734e82e7fc037763e7ae',1795328447515219,'01a201ea133e7ffa90bde2b1fa4740ee','set the cadence Leads to 30 days','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea141c7a3d89185503bec142ce',1795328447516652,'01a201ea133e7ffa90bde2b1fa4740ee','changed the cadence Leads','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea141d74b4a6987d4e7e73611a',1795328447517305,'01a201ea133e7ffa90bde2b1fa4740ee','set contact C1 Kim Sato to hear from us every 9 days','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea141d7e948d4f40475a4b38e1',1795328447517924,'01a201ea133e7ffa90bde2b1fa4740ee','took away the cadence Leads','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea141e788abcfc04e2ea89b8d3',1795328447518545,'01a201ea133e7ffa90bde2b1fa4740ee','added activity A3 Terms','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea142374b2b994ed3f1c6dd601',1795328447523308,'01a201ea133e7ffa90bde2b1fa4740ee','changed minutes of activity A3 Terms','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea142777dab478ea868558d08a',1795328447527512,'01a201ea133e7ffa90bde2b1fa4740ee','added activity A4 Call and task T6 Send deck','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14307660ac6e3599ddc36db5',1795328447536418,'01a201ea133e7ffa90bde2b1fa4740ee','added deal D44 Pilot with company O9 Birch and contact C38 Ada','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14397701afaa261c40f1c772',1795328447545456,'01a201ea133e7ffa90bde2b1fa4740ee','added the template First call','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea143a7719a142251a1990c2e1',1795328447546457,'01a201ea133e7ffa90bde2b1fa4740ee','changed the template First call','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea143b7723b7664e536ad84ae6',1795328447547459,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the template Call','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea143c798095f47928bdf418a0',1795328447548608,'01a201ea133e7ffa90bde2b1fa4740ee','saved the view Mine','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea143e71b8b562d3706898c952',1795328447550119,'01a201ea133e7ffa90bde2b1fa4740ee','saved the view Great','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea143f70d79236c7d1c7f3550a',1795328447551065,'01a201ea133e7ffa90bde2b1fa4740ee','changed the view Greatest','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14407aa2bba29edb6d8456e1',1795328447552678,'01a201ea133e7ffa90bde2b1fa4740ee','changed job title of 2 contacts','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea144277fa8e88f83ff20d622e',1795328447554513,'01a201ea133e7ffa90bde2b1fa4740ee','shifted due of task T1 Call them by +3d','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea144c7271b6ff80b5205b415e',1795328447564175,'01a201ea133e7ffa90bde2b1fa4740ee','changed 2 deals as rows','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea144f71f093201ea3cc82eb80',1795328447567146,'01a201ea133e7ffa90bde2b1fa4740ee','said that contact C1 Kim Sato and C2 Lee Wong are two','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14507397a00c5c5abf9d8e34',1795328447568239,'01a201ea133e7ffa90bde2b1fa4740ee','merged C2 Lee Wong into contact C1 Kim Sato','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14537bec9f421667fd1fcf78',1795328447571776,'01a201ea133e7ffa90bde2b1fa4740ee','undid: merged C2 Lee Wong into contact C1 Kim Sato','undo','01a201ea14507397a00c5c5abf9d8e34',NULL);
INSERT INTO "action" VALUES('01a201ea145770929bc26c33b1d48a2c',1795328447575060,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the view Mine','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14577e9daae2df4d34d50e9f',1795328447575926,'01a201ea133e7ffa90bde2b1fa4740ee','deleted activity A3 Terms','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea145979eeb6798cda371732a6',1795328447577670,'01a201ea133e7ffa90bde2b1fa4740ee','deleted deal D3 Third one','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea145a75e7bc3e0ca1c276fdb8',1795328447578382,'01a201ea133e7ffa90bde2b1fa4740ee','brought back deal D3 Third one','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea145b7de99de54b516fc989ad',1795328447579883,'01a201ea133e7ffa90bde2b1fa4740ee','made cleo sales','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea145d7eeeae2486ad235d301b',1795328447581948,'01a201ea133e7ffa90bde2b1fa4740ee','took back the role of cleo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea145f708aa4cfe8fa34a2a0af',1795328447583053,'01a201ea133e7ffa90bde2b1fa4740ee','deleted 2 contacts','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1460714c92ba5ceddd90fa93',1795328447584096,'01a201ea133e7ffa90bde2b1fa4740ee','undid: deleted 2 contacts','undo','01a201ea145f708aa4cfe8fa34a2a0af',NULL);
INSERT INTO "action" VALUES('01a201ea14627a00bbac239995eb47ef',1795328447586645,'01a201ea133e7ffa90bde2b1fa4740ee','added the field Tier to deals','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14637b2ba254230b984fe750',1795328447587713,'01a201ea133e7ffa90bde2b1fa4740ee','changed the field Tier of deals','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14647a68a9089fb1f00fb333',1795328447588663,'01a201ea133e7ffa90bde2b1fa4740ee','moved the field Tier of deals','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14657ea992ed20fd56ef6799',1795328447589938,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the field Area of deals','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea146970d0af2861a21518dfa1',1795328447593079,'01a201ea133e7ffa90bde2b1fa4740ee','made the pipeline Software subscriptions','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea146b75d4a72a495d08b62349',1795328447595384,'01a201ea133e7ffa90bde2b1fa4740ee','added the pipeline Partners','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea146d71258bd29a2687784e37',1795328447597085,'01a201ea133e7ffa90bde2b1fa4740ee','renamed the pipeline Partners to Resellers','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea146e72669cd1b9fe85471ed3',1795328447598164,'01a201ea133e7ffa90bde2b1fa4740ee','copied the pipeline Resellers to Twin','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea147072b2bc94f8b9981ba360',1795328447600181,'01a201ea133e7ffa90bde2b1fa4740ee','moved the pipeline Twin','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea147171bcae39b1efca0ae851',1795328447601120,'01a201ea133e7ffa90bde2b1fa4740ee','archived the pipeline Twin','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14717e259a4186d8d854d3a1',1795328447601895,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the pipeline Twin','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1473729c93e8fa5dd6441fd8',1795328447603175,'01a201ea133e7ffa90bde2b1fa4740ee','added the stage Demo to Resellers','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14747c3c935f1dc08428c1bf',1795328447604780,'01a201ea133e7ffa90bde2b1fa4740ee','changed probability of the stage Proposal','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14757aa29cb1bb1c55eada2a',1795328447605677,'01a201ea133e7ffa90bde2b1fa4740ee','moved the stage Demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14777019b64ccd6baa880318',1795328447607019,'01a201ea133e7ffa90bde2b1fa4740ee','copied the stage Demo to Second demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14787ecc98cf1ddb501197c7',1795328447608937,'01a201ea133e7ffa90bde2b1fa4740ee','archived the stage Second demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea147a724989bb66ec06c76e80',1795328447610154,'01a201ea133e7ffa90bde2b1fa4740ee','asked “amount>0” to enter Demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea147b7648b13111892800bd0b',1795328447611405,'01a201ea133e7ffa90bde2b1fa4740ee','asked “They have asked for it” to enter Demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea147c77b580acf9513648e6b6',1795328447612493,'01a201ea133e7ffa90bde2b1fa4740ee','changed the criterion “amount>9” of Demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea147e700b8d01f74e271f29d4',1795328447614017,'01a201ea133e7ffa90bde2b1fa4740ee','moved the criterion “amount>9” of Demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea147f747ebc407279a0c0c68a',1795328447615295,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the criterion “amount>9” of Demo','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14807697ad7276bfce4db8c4',1795328447616426,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the stage Needs assessment and moved 1 deal to Qualification','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea148475db8134cb592557102f',1795328447620388,'01a201ea133e7ffa90bde2b1fa4740ee','added the lost reason Reorganised','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14857b0f90a5b0ee2e11a9a2',1795328447621704,'01a201ea133e7ffa90bde2b1fa4740ee','renamed the lost reason Reorganised to Bought','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14867c0297fb34c6b6354e4e',1795328447622764,'01a201ea133e7ffa90bde2b1fa4740ee','set that Bought is left out of the win rate','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1487768fb305f1ec889a5fcc',1795328447623422,'01a201ea133e7ffa90bde2b1fa4740ee','changed the lost reason Bought','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea148970728f2a0eb10ef3264f',1795328447625047,'01a201ea133e7ffa90bde2b1fa4740ee','moved the lost reason Bought up','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea148a76678670d337dcd457dc',1795328447626417,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the lost reason Bought up','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea148b7356abf2c24bbc725946',1795328447627223,'01a201ea133e7ffa90bde2b1fa4740ee','added the source Podcast','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea148c7685a666c2a92293470c',1795328447628424,'01a201ea133e7ffa90bde2b1fa4740ee','moved the source Podcast','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea148d75dd9116659bf27c531d',1795328447629381,'01a201ea133e7ffa90bde2b1fa4740ee','renamed the source Podcast to Radio','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea148f763dbed6970e8af23733',1795328447631407,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the source Radio','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea149077aeafc9c415123f3957',1795328447632496,'01a201ea133e7ffa90bde2b1fa4740ee','deleted the tag big, which 1 record had','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1491799787369a5e9d0a249f',1795328447633614,'01a201ea133e7ffa90bde2b1fa4740ee','set name','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea149275e899172959c2622ac4',1795328447634381,'01a201ea133e7ffa90bde2b1fa4740ee','set fiscal_start','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea1493710eb332326f85119d47',1795328447635077,'01a201ea133e7ffa90bde2b1fa4740ee','set week_start','do',NULL,NULL);
INSERT INTO "action" VALUES('01a201ea14947462b02b2018d749515e',1795328447636286,'01a201ea133e7ffa90bde2b1fa4740ee','took over 2 differences from shape.toml','do',NULL,NULL);
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
INSERT INTO activity VALUES('01a201ea140d717485f746e9a9cfad94',1,1795328447500917,NULL,1,NULL,'note',1795328447500917,'01a201ea133e7ffa90bde2b1fa4740ee','Call them','call them','They agreed.',NULL,'01a201ea1393717d938776642d833213',NULL,'01a201ea136e70368cbf449ff2ff7d10');
INSERT INTO activity VALUES('01a201ea141372b49d99213d8599cc7c',1,1795328447505094,NULL,2,NULL,'note',1795328447506596,'01a201ea133e7ffa90bde2b1fa4740ee','They agree.','they agree.','They agree.',NULL,'01a201ea139974afb1de3a31bf9d7f6c',NULL,NULL);
INSERT INTO activity VALUES('01a201ea1421763b8712acdb57e2821f',3,1795328447518545,1795328447575926,3,NULL,'call',1795328447519979,'01a201ea133e7ffa90bde2b1fa4740ee','Terms','terms','# Terms
Good news.',25,'01a201ea1393717d938776642d833213',NULL,'01a201ea136e70368cbf449ff2ff7d10');
INSERT INTO activity VALUES('01a201ea142a7211b6644f39641c3a62',1,1795328447527512,NULL,4,NULL,'call',1795328447529558,'01a201ea133e7ffa90bde2b1fa4740ee','Call','call','',15,'01a201ea1393717d938776642d833213',NULL,'01a201ea136e70368cbf449ff2ff7d10');
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
INSERT INTO cadence VALUES('01a201ea141c71f0ab4f5aa56691e687',3,1795328447515219,1795328447517924,'Leads','leads','is:lead',20,0);
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
INSERT INTO change VALUES(1,'01a201ea133e72da88ca1cebc75cc9ba','user','01a201ea133e7ffa90bde2b1fa4740ee','create','{"id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"login":[null,"ana"],"name":[null,"Ana Ruiz"],"name_key":[null,"ana ruiz"],"role":[null,"admin"],"email":[null,null]}');
INSERT INTO change VALUES(2,'01a201ea133e72da88ca1cebc75cc9ba','setting','01a201ea133f797490266e8ec9891f04','create','{"id":[null,"01a201ea133f797490266e8ec9891f04"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"key":[null,"currency"],"value":[null,"\"EUR\""]}');
INSERT INTO change VALUES(3,'01a201ea133e72da88ca1cebc75cc9ba','setting','01a201ea133f7ed5ae940d91b5bbdd43','create','{"id":[null,"01a201ea133f7ed5ae940d91b5bbdd43"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"key":[null,"sources"],"value":[null,"[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\"]"]}');
INSERT INTO change VALUES(4,'01a201ea133e72da88ca1cebc75cc9ba','pipeline','01a201ea134072b78fe5f53586807c3e','create','{"id":[null,"01a201ea134072b78fe5f53586807c3e"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"Sales"],"name_key":[null,"sales"],"card_kind":[null,"deal"],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(5,'01a201ea133e72da88ca1cebc75cc9ba','stage','01a201ea1340745ba91d2ef485967748','create','{"id":[null,"01a201ea1340745ba91d2ef485967748"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"name":[null,"Initial contact"],"name_key":[null,"initial contact"],"definition":[null,"Somebody has shown interest or agreed to talk; nobody has asked the hard questions yet."],"kind":[null,"open"],"probability":[null,10],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(6,'01a201ea133e72da88ca1cebc75cc9ba','stage','01a201ea1340763cbdab298b7c4efeae','create','{"id":[null,"01a201ea1340763cbdab298b7c4efeae"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"name":[null,"Qualification"],"name_key":[null,"qualification"],"definition":[null,"We find out whether there is a need, a budget and somebody who decides."],"kind":[null,"open"],"probability":[null,20],"category":[null,"pipeline"],"rot_days":[null,14],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(7,'01a201ea133e72da88ca1cebc75cc9ba','criterion','01a201ea13407728baf6e5e90c6c6464','create','{"id":[null,"01a201ea13407728baf6e5e90c6c6464"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"Need and budget are known"],"position":[null,0]}');
INSERT INTO change VALUES(8,'01a201ea133e72da88ca1cebc75cc9ba','stage','01a201ea13407847970b2212f959f57c','create','{"id":[null,"01a201ea13407847970b2212f959f57c"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"name":[null,"Needs assessment"],"name_key":[null,"needs assessment"],"definition":[null,"We learn what they need in detail, and agree on what a good solution must do."],"kind":[null,"open"],"probability":[null,40],"category":[null,"best case"],"rot_days":[null,14],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(9,'01a201ea133e72da88ca1cebc75cc9ba','criterion','01a201ea1340791db68d355cd7dacf76','create','{"id":[null,"01a201ea1340791db68d355cd7dacf76"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"stage_id":[null,"01a201ea13407847970b2212f959f57c"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"The person who decides has confirmed the requirements"],"position":[null,0]}');
INSERT INTO change VALUES(10,'01a201ea133e72da88ca1cebc75cc9ba','stage','01a201ea134079a6a3c1716cf0259d10','create','{"id":[null,"01a201ea134079a6a3c1716cf0259d10"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"name":[null,"Proposal"],"name_key":[null,"proposal"],"definition":[null,"They have an offer with a price, made for them."],"kind":[null,"open"],"probability":[null,60],"category":[null,"best case"],"rot_days":[null,10],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(11,'01a201ea133e72da88ca1cebc75cc9ba','criterion','01a201ea13407a4090e3a0e6cdb1fc41','create','{"id":[null,"01a201ea13407a4090e3a0e6cdb1fc41"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"stage_id":[null,"01a201ea134079a6a3c1716cf0259d10"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"amount>0"],"says":[null,"The amount is known"],"position":[null,0]}');
INSERT INTO change VALUES(12,'01a201ea133e72da88ca1cebc75cc9ba','stage','01a201ea13407ac09698fffb8a573c0a','create','{"id":[null,"01a201ea13407ac09698fffb8a573c0a"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"name":[null,"Negotiation"],"name_key":[null,"negotiation"],"definition":[null,"They want it; terms, price or dates are being settled."],"kind":[null,"open"],"probability":[null,80],"category":[null,"commit"],"rot_days":[null,14],"position":[null,4],"archived_at":[null,null]}');
INSERT INTO change VALUES(13,'01a201ea133e72da88ca1cebc75cc9ba','criterion','01a201ea13407b5584411399a313aecc','create','{"id":[null,"01a201ea13407b5584411399a313aecc"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"stage_id":[null,"01a201ea13407ac09698fffb8a573c0a"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"has:contact"],"says":[null,"A contact is linked"],"position":[null,0]}');
INSERT INTO change VALUES(14,'01a201ea133e72da88ca1cebc75cc9ba','stage','01a201ea13407bcda97bce41e65b068d','create','{"id":[null,"01a201ea13407bcda97bce41e65b068d"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"name":[null,"Closed won"],"name_key":[null,"closed won"],"definition":[null,"They have ordered."],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,5],"archived_at":[null,null]}');
INSERT INTO change VALUES(15,'01a201ea133e72da88ca1cebc75cc9ba','stage','01a201ea13407c58a42a3cb15892e7a0','create','{"id":[null,"01a201ea13407c58a42a3cb15892e7a0"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"name":[null,"Closed lost"],"name_key":[null,"closed lost"],"definition":[null,"They will not buy from us this time; the reason says why."],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,6],"archived_at":[null,null]}');
INSERT INTO change VALUES(16,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea13407eb58ffaa3c04141de68','create','{"id":[null,"01a201ea13407eb58ffaa3c04141de68"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"Price"],"name_key":[null,"price"],"counts":[null,true],"position":[null,0]}');
INSERT INTO change VALUES(17,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea13407f92b8796fe3cc914efc','create','{"id":[null,"01a201ea13407f92b8796fe3cc914efc"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"Chose a competitor"],"name_key":[null,"chose a competitor"],"counts":[null,true],"position":[null,1]}');
INSERT INTO change VALUES(18,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea13407ffeb2a7616c94cdae19','create','{"id":[null,"01a201ea13407ffeb2a7616c94cdae19"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"No budget"],"name_key":[null,"no budget"],"counts":[null,true],"position":[null,2]}');
INSERT INTO change VALUES(19,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea13417059a6310a5898ef930f','create','{"id":[null,"01a201ea13417059a6310a5898ef930f"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"No decision"],"name_key":[null,"no decision"],"counts":[null,true],"position":[null,3]}');
INSERT INTO change VALUES(20,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea134170b4a8bb52159285fda8','create','{"id":[null,"01a201ea134170b4a8bb52159285fda8"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"Bad timing"],"name_key":[null,"bad timing"],"counts":[null,true],"position":[null,4]}');
INSERT INTO change VALUES(21,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea1341710e81f9ef60edc11129','create','{"id":[null,"01a201ea1341710e81f9ef60edc11129"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"Does not fit"],"name_key":[null,"does not fit"],"counts":[null,true],"position":[null,5]}');
INSERT INTO change VALUES(22,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea13417161a510e5629a044f43','create','{"id":[null,"01a201ea13417161a510e5629a044f43"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"Invalid"],"name_key":[null,"invalid"],"counts":[null,false],"position":[null,6]}');
INSERT INTO change VALUES(23,'01a201ea133e72da88ca1cebc75cc9ba','lost_reason','01a201ea134171f8bf93ca12dea3827c','create','{"id":[null,"01a201ea134171f8bf93ca12dea3827c"],"version":[null,1],"created_at":[null,1795328447294220],"hidden_at":[null,null],"name":[null,"Duplicate"],"name_key":[null,"duplicate"],"counts":[null,false],"position":[null,7]}');
INSERT INTO change VALUES(24,'01a201ea13477856b0bc8a217907403c','user','01a201ea13477b4ea240112cde65b387','create','{"id":[null,"01a201ea13477b4ea240112cde65b387"],"version":[null,1],"created_at":[null,1795328447303545],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"login":[null,"ben"],"name":[null,"Ben Okoye"],"name_key":[null,"ben okoye"],"role":[null,"sales"],"email":[null,null]}');
INSERT INTO change VALUES(25,'01a201ea134979fa85f951ef71dc0db6','user','01a201ea134b748b8c35700384df0d47','create','{"id":[null,"01a201ea134b748b8c35700384df0d47"],"version":[null,1],"created_at":[null,1795328447305655],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"login":[null,"cleo"],"name":[null,"Cleo Park"],"name_key":[null,"cleo park"],"role":[null,"service"],"email":[null,null]}');
INSERT INTO change VALUES(26,'01a201ea134c79e3a571c1b4a7d7a458','user','01a201ea134b748b8c35700384df0d47','update','{"email":[null,"cleo@example.org"]}');
INSERT INTO change VALUES(27,'01a201ea135f7a1b8fea0a04ae557a88','setting','01a201ea133f797490266e8ec9891f04','update','{"value":["\"EUR\"","\"CHF\""]}');
INSERT INTO change VALUES(28,'01a201ea136a7e7f9ffe16103c2761cf','setting','01a201ea136b770ba83ebb3f579df217','create','{"id":[null,"01a201ea136b770ba83ebb3f579df217"],"version":[null,1],"created_at":[null,1795328447338933],"hidden_at":[null,null],"key":[null,"country"],"value":[null,"\"DE\""]}');
INSERT INTO change VALUES(29,'01a201ea136c77d3b803afe0f471c21c','company','01a201ea136e70368cbf449ff2ff7d10','create','{"id":[null,"01a201ea136e70368cbf449ff2ff7d10"],"version":[null,1],"created_at":[null,1795328447340505],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Acme"],"name_key":[null,"acme"],"sort_key":[null,"acme"],"domain":[null,"acme.example"],"industry":[null,null],"country":[null,null],"city":[null,null],"employees":[null,null],"revenue":[null,null],"currency":[null,null],"phase":[null,"prospecting"],"source":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"parent_id":[null,null],"note":[null,null],"last_touch_at":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(30,'01a201ea136c77d3b803afe0f471c21c','contact_point','01a201ea136e783196b68230fc0a3fbc','create','{"id":[null,"01a201ea136e783196b68230fc0a3fbc"],"contact_id":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"],"kind":[null,"email"],"value":[null,"hi@acme.example"],"key":[null,"hi@acme.example"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(31,'01a201ea13707171befaa42a6d54196b','company','01a201ea136e70368cbf449ff2ff7d10','update','{"name":["Acme","Acme Ltd"],"name_key":["acme","acme ltd"],"sort_key":["acme","acme ltd"],"city":[null,"Lyon"]}');
INSERT INTO change VALUES(32,'01a201ea13767a98b55237d226228d67','contact','01a201ea137879d3bd7fa5c38282bc5e','create','{"id":[null,"01a201ea137879d3bd7fa5c38282bc5e"],"version":[null,1],"created_at":[null,1795328447350692],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Kim Sato"],"name_key":[null,"kim sato"],"sort_key":[null,"kim sato"],"given_name":[null,"Kim"],"family_name":[null,"Sato"],"job_title":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"phase":[null,"prospecting"],"source":[null,null],"channel":[null,null],"preferred_channel":[null,null],"note":[null,null],"last_touch_at":[null,null],"cadence_days":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(33,'01a201ea13767a98b55237d226228d67','contact_point','01a201ea137970f6afa78697fd64ee8e','create','{"id":[null,"01a201ea137970f6afa78697fd64ee8e"],"contact_id":[null,"01a201ea137879d3bd7fa5c38282bc5e"],"company_id":[null,null],"kind":[null,"email"],"value":[null,"kim@acme.example"],"key":[null,"kim@acme.example"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(34,'01a201ea13767a98b55237d226228d67','tag','01a201ea1379797eb585067575236e15','create','{"id":[null,"01a201ea1379797eb585067575236e15"],"version":[null,1],"created_at":[null,1795328447350692],"hidden_at":[null,null],"name":[null,"vip"],"name_key":[null,"vip"]}');
INSERT INTO change VALUES(35,'01a201ea13767a98b55237d226228d67','tagging','01a201ea13797a58822b349c003f5c04','create','{"id":[null,"01a201ea13797a58822b349c003f5c04"],"tag_id":[null,"01a201ea1379797eb585067575236e15"],"kind":[null,"contact"],"record":[null,"01a201ea137879d3bd7fa5c38282bc5e"]}');
INSERT INTO change VALUES(36,'01a201ea137b7220ab006438f3ed6d2d','contact','01a201ea137b7edfad98feeea86708de','create','{"id":[null,"01a201ea137b7edfad98feeea86708de"],"version":[null,1],"created_at":[null,1795328447355149],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"name":[null,"Lee Wong"],"name_key":[null,"lee wong"],"sort_key":[null,"lee wong"],"given_name":[null,"Lee"],"family_name":[null,"Wong"],"job_title":[null,null],"company_id":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"phase":[null,"prospecting"],"source":[null,null],"channel":[null,null],"preferred_channel":[null,null],"note":[null,null],"last_touch_at":[null,null],"cadence_days":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(37,'01a201ea137d704eacba3c1d3b16f53a','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{"phase":["prospecting","churned"]}');
INSERT INTO change VALUES(38,'01a201ea137d704eacba3c1d3b16f53a','contact_point','01a201ea13807c0e9d2dc11fb8390ed5','create','{"id":[null,"01a201ea13807c0e9d2dc11fb8390ed5"],"contact_id":[null,"01a201ea137879d3bd7fa5c38282bc5e"],"company_id":[null,null],"kind":[null,"email"],"value":[null,"k@acme.org"],"key":[null,"k@acme.org"],"label":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(39,'01a201ea137d704eacba3c1d3b16f53a','contact_point','01a201ea137970f6afa78697fd64ee8e','delete','{"id":["01a201ea137970f6afa78697fd64ee8e",null],"contact_id":["01a201ea137879d3bd7fa5c38282bc5e",null],"company_id":[null,null],"kind":["email",null],"value":["kim@acme.example",null],"key":["kim@acme.example",null],"label":["",null],"position":[0,null]}');
INSERT INTO change VALUES(40,'01a201ea13817dc39e28d3c5ad979447','tag','01a201ea138277d5aee0f1a9df1349c4','create','{"id":[null,"01a201ea138277d5aee0f1a9df1349c4"],"version":[null,1],"created_at":[null,1795328447361875],"hidden_at":[null,null],"name":[null,"warm"],"name_key":[null,"warm"]}');
INSERT INTO change VALUES(41,'01a201ea13817dc39e28d3c5ad979447','tagging','01a201ea138278e78c9e820b18ec4dfa','create','{"id":[null,"01a201ea138278e78c9e820b18ec4dfa"],"tag_id":[null,"01a201ea138277d5aee0f1a9df1349c4"],"kind":[null,"contact"],"record":[null,"01a201ea137879d3bd7fa5c38282bc5e"]}');
INSERT INTO change VALUES(42,'01a201ea13817dc39e28d3c5ad979447','tagging','01a201ea13797a58822b349c003f5c04','delete','{"id":["01a201ea13797a58822b349c003f5c04",null],"tag_id":["01a201ea1379797eb585067575236e15",null],"kind":["contact",null],"record":["01a201ea137879d3bd7fa5c38282bc5e",null]}');
INSERT INTO change VALUES(43,'01a201ea13817dc39e28d3c5ad979447','tagging','01a201ea1383705aa8d544276d3633cf','create','{"id":[null,"01a201ea1383705aa8d544276d3633cf"],"tag_id":[null,"01a201ea138277d5aee0f1a9df1349c4"],"kind":[null,"contact"],"record":[null,"01a201ea137b7edfad98feeea86708de"]}');
INSERT INTO change VALUES(44,'01a201ea13817dc39e28d3c5ad979447','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{}');
INSERT INTO change VALUES(45,'01a201ea13817dc39e28d3c5ad979447','contact','01a201ea137b7edfad98feeea86708de','update','{}');
INSERT INTO change VALUES(46,'01a201ea13837d9da7fca21fd7267f4c','tag','01a201ea138277d5aee0f1a9df1349c4','update','{"name":["warm","hot"],"name_key":["warm","hot"]}');
INSERT INTO change VALUES(47,'01a201ea13857110b8af78609b7fe33a','tag','01a201ea13857b4e81f1e969109f7af6','create','{"id":[null,"01a201ea13857b4e81f1e969109f7af6"],"version":[null,1],"created_at":[null,1795328447365082],"hidden_at":[null,null],"name":[null,"spare"],"name_key":[null,"spare"]}');
INSERT INTO change VALUES(48,'01a201ea13857110b8af78609b7fe33a','tagging','01a201ea13857c6ebe3fd18934c238de','create','{"id":[null,"01a201ea13857c6ebe3fd18934c238de"],"tag_id":[null,"01a201ea13857b4e81f1e969109f7af6"],"kind":[null,"contact"],"record":[null,"01a201ea137879d3bd7fa5c38282bc5e"]}');
INSERT INTO change VALUES(49,'01a201ea13857110b8af78609b7fe33a','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{}');
INSERT INTO change VALUES(50,'01a201ea13857110b8af78609b7fe33a','tagging','01a201ea13857c6ebe3fd18934c238de','delete','{"id":["01a201ea13857c6ebe3fd18934c238de",null],"tag_id":["01a201ea13857b4e81f1e969109f7af6",null],"kind":["contact",null],"record":["01a201ea137879d3bd7fa5c38282bc5e",null]}');
INSERT INTO change VALUES(51,'01a201ea13857110b8af78609b7fe33a','tag','01a201ea13857b4e81f1e969109f7af6','update','{"hidden_at":[null,1795328447365082]}');
INSERT INTO change VALUES(52,'01a201ea138773fb9122acc741f3d80d','product','01a201ea138a7b45bb0195c631c38011','create','{"id":[null,"01a201ea138a7b45bb0195c631c38011"],"version":[null,1],"created_at":[null,1795328447367263],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"name":[null,"Box"],"name_key":[null,"box"],"code":[null,"B1"],"category":[null,null],"price":[null,1200],"currency":[null,"EUR"]}');
INSERT INTO change VALUES(53,'01a201ea138b7e4caac5435056331465','product','01a201ea138a7b45bb0195c631c38011','update','{"category":[null,"Boxes"]}');
INSERT INTO change VALUES(54,'01a201ea138d7f769c46d006f49866e4','custom_field','01a201ea138e748c93657408b53f8b95','create','{"id":[null,"01a201ea138e748c93657408b53f8b95"],"version":[null,1],"created_at":[null,1795328447373983],"hidden_at":[null,null],"kind":[null,"deal"],"name":[null,"Region"],"name_key":[null,"region"],"type":[null,"text"],"choices":[null,null],"position":[null,null]}');
INSERT INTO change VALUES(55,'01a201ea138e7f98bd72cf8d101c9fee','deal','01a201ea1393717d938776642d833213','create','{"id":[null,"01a201ea1393717d938776642d833213"],"version":[null,1],"created_at":[null,1795328447374988],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"title":[null,"Rollout"],"title_key":[null,"rollout"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"position":[null,0],"outcome":[null,"open"],"entered_at":[null,1795328447378916],"opened_at":[null,1795328447378916],"closed_at":[null,null],"amount":[null,100000],"currency":[null,"EUR"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795328447378916],"merged_into":[null,null]}');
INSERT INTO change VALUES(56,'01a201ea138e7f98bd72cf8d101c9fee','deal_contact','01a201ea13937a29b014d3bc6f7c1a7f','create','{"id":[null,"01a201ea13937a29b014d3bc6f7c1a7f"],"deal_id":[null,"01a201ea1393717d938776642d833213"],"contact_id":[null,"01a201ea137879d3bd7fa5c38282bc5e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(57,'01a201ea138e7f98bd72cf8d101c9fee','deal_line','01a201ea13947372ba44e2c44878b2e8','create','{"id":[null,"01a201ea13947372ba44e2c44878b2e8"],"deal_id":[null,"01a201ea1393717d938776642d833213"],"product_id":[null,"01a201ea138a7b45bb0195c631c38011"],"quantity":[null,2],"unit_price":[null,1200],"position":[null,0]}');
INSERT INTO change VALUES(58,'01a201ea138e7f98bd72cf8d101c9fee','tag','01a201ea13947c08a2bd7cb0dc223af4','create','{"id":[null,"01a201ea13947c08a2bd7cb0dc223af4"],"version":[null,1],"created_at":[null,1795328447374988],"hidden_at":[null,null],"name":[null,"big"],"name_key":[null,"big"]}');
INSERT INTO change VALUES(59,'01a201ea138e7f98bd72cf8d101c9fee','tagging','01a201ea13947d15bcbbab1ecad6d0b4','create','{"id":[null,"01a201ea13947d15bcbbab1ecad6d0b4"],"tag_id":[null,"01a201ea13947c08a2bd7cb0dc223af4"],"kind":[null,"deal"],"record":[null,"01a201ea1393717d938776642d833213"]}');
INSERT INTO change VALUES(60,'01a201ea138e7f98bd72cf8d101c9fee','transition','01a201ea139573a38d560545736778c1','create','{"id":[null,"01a201ea139573a38d560545736778c1"],"deal_id":[null,"01a201ea1393717d938776642d833213"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"at":[null,1795328447378916],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(61,'01a201ea1397735da13cef931120faa8','deal','01a201ea139974afb1de3a31bf9d7f6c','create','{"id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"version":[null,1],"created_at":[null,1795328447383233],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"title":[null,"Second"],"title_key":[null,"second"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"position":[null,-4294967296],"outcome":[null,"open"],"entered_at":[null,1795328447385237],"opened_at":[null,1795328447385237],"closed_at":[null,null],"amount":[null,7000],"currency":[null,"EUR"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"company_id":[null,null],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795328447385237],"merged_into":[null,null]}');
INSERT INTO change VALUES(62,'01a201ea1397735da13cef931120faa8','transition','01a201ea13997cc7aba9ca81a935701f','create','{"id":[null,"01a201ea13997cc7aba9ca81a935701f"],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"at":[null,1795328447385237],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(63,'01a201ea139b76508fdf3260c76f5b39','deal','01a201ea139d73898eff7426d436ec77','create','{"id":[null,"01a201ea139d73898eff7426d436ec77"],"version":[null,1],"created_at":[null,1795328447387419],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"title":[null,"Third"],"title_key":[null,"third"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"position":[null,-8589934592],"outcome":[null,"open"],"entered_at":[null,1795328447389171],"opened_at":[null,1795328447389171],"closed_at":[null,null],"amount":[null,null],"currency":[null,"CHF"],"probability":[null,null],"category":[null,null],"close_date":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"company_id":[null,null],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795328447389171],"merged_into":[null,null]}');
INSERT INTO change VALUES(64,'01a201ea139b76508fdf3260c76f5b39','transition','01a201ea139d7aa2830b49dd58b4af39','create','{"id":[null,"01a201ea139d7aa2830b49dd58b4af39"],"deal_id":[null,"01a201ea139d73898eff7426d436ec77"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"at":[null,1795328447389171],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(65,'01a201ea139f725882392a82ec81f8ad','deal','01a201ea1393717d938776642d833213','update','{"amount":[100000,200000]}');
INSERT INTO change VALUES(66,'01a201ea139f725882392a82ec81f8ad','custom_value','01a201ea13a47a63aef8fc955d2854cd','create','{"id":[null,"01a201ea13a47a63aef8fc955d2854cd"],"field_id":[null,"01a201ea138e748c93657408b53f8b95"],"record":[null,"01a201ea1393717d938776642d833213"],"value":[null,"North"],"key":[null,"north"]}');
INSERT INTO change VALUES(67,'01a201ea13a978e2affe7d29a18d4bd6','deal','01a201ea139d73898eff7426d436ec77','update','{"title":["Third","Third one"],"title_key":["third","third one"]}');
INSERT INTO change VALUES(68,'01a201ea13ab79b6b3ec6363d774c598','deal_contact','01a201ea13ac72f19f1552c785e0c184','create','{"id":[null,"01a201ea13ac72f19f1552c785e0c184"],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"contact_id":[null,"01a201ea137b7edfad98feeea86708de"],"role":[null,"buyer"],"position":[null,0]}');
INSERT INTO change VALUES(69,'01a201ea13ab79b6b3ec6363d774c598','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{}');
INSERT INTO change VALUES(70,'01a201ea13ac7f1cadb002decc78edd1','deal_contact','01a201ea13ac72f19f1552c785e0c184','delete','{"id":["01a201ea13ac72f19f1552c785e0c184",null],"deal_id":["01a201ea139974afb1de3a31bf9d7f6c",null],"contact_id":["01a201ea137b7edfad98feeea86708de",null],"role":["buyer",null],"position":[0,null]}');
INSERT INTO change VALUES(71,'01a201ea13ac7f1cadb002decc78edd1','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{}');
INSERT INTO change VALUES(72,'01a201ea13ae7405ba048c4200a5a26e','deal_line','01a201ea13ae7c6287075a9bdfa4992d','create','{"id":[null,"01a201ea13ae7c6287075a9bdfa4992d"],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"product_id":[null,"01a201ea138a7b45bb0195c631c38011"],"quantity":[null,3],"unit_price":[null,1200],"position":[null,0]}');
INSERT INTO change VALUES(73,'01a201ea13ae7405ba048c4200a5a26e','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{}');
INSERT INTO change VALUES(74,'01a201ea13af7e02bf2282ff451ea511','deal_line','01a201ea13ae7c6287075a9bdfa4992d','delete','{"id":["01a201ea13ae7c6287075a9bdfa4992d",null],"deal_id":["01a201ea139974afb1de3a31bf9d7f6c",null],"product_id":["01a201ea138a7b45bb0195c631c38011",null],"quantity":[3,null],"unit_price":[1200,null],"position":[0,null]}');
INSERT INTO change VALUES(75,'01a201ea13af7e02bf2282ff451ea511','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{}');
INSERT INTO change VALUES(76,'01a201ea13b17407bfe7113f46cbe077','custom_field','01a201ea138e748c93657408b53f8b95','update','{"name":["Region","Area"],"name_key":["region","area"]}');
INSERT INTO change VALUES(77,'01a201ea13b27ba2b8b72425d24cd3cb','deal_check','01a201ea13b37511b7bb211dce409f12','create','{"id":[null,"01a201ea13b37511b7bb211dce409f12"],"deal_id":[null,"01a201ea1393717d938776642d833213"],"criterion_id":[null,"01a201ea13407728baf6e5e90c6c6464"],"at":[null,1795328447410740],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"]}');
INSERT INTO change VALUES(78,'01a201ea13b37fefad5854f9d880c15e','transition','01a201ea13b47b34b128e98dbea94987','create','{"id":[null,"01a201ea13b47b34b128e98dbea94987"],"deal_id":[null,"01a201ea1393717d938776642d833213"],"seq":[null,2],"from_stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447412659],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"for a test"],"probability":[null,20],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(79,'01a201ea13b37fefad5854f9d880c15e','deal','01a201ea1393717d938776642d833213','update','{"stage_id":["01a201ea1340745ba91d2ef485967748","01a201ea1340763cbdab298b7c4efeae"],"entered_at":[1795328447378916,1795328447412659],"last_touch_at":[1795328447378916,1795328447412009]}');
INSERT INTO change VALUES(80,'01a201ea13b57ea3914936eaf91f4ee7','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"amount":[7000,123400]}');
INSERT INTO change VALUES(81,'01a201ea13b57ea3914936eaf91f4ee7','transition','01a201ea13ba762b82f7b5938005911d','create','{"id":[null,"01a201ea13ba762b82f7b5938005911d"],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"seq":[null,2],"from_stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"to_stage_id":[null,"01a201ea134079a6a3c1716cf0259d10"],"at":[null,1795328447418349],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"for a test"],"probability":[null,60],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(82,'01a201ea13b57ea3914936eaf91f4ee7','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"stage_id":["01a201ea1340745ba91d2ef485967748","01a201ea134079a6a3c1716cf0259d10"],"position":[-4294967296,0],"entered_at":[1795328447385237,1795328447418349],"last_touch_at":[1795328447385237,1795328447413928]}');
INSERT INTO change VALUES(83,'01a201ea13c472d78bc03c4d43011933','company','01a201ea13c77e27b9f93e5f94cbb4f2','create','{"id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"name":[null,"Firm 0"],"name_key":[null,"firm 0"],"sort_key":[null,"firm 0"],"phase":[null,"prospecting"],"number":[null,2],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(84,'01a201ea13c472d78bc03c4d43011933','company','01a201ea13c77e299b89270a7b48cb6a','create','{"id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"name":[null,"Firm 1"],"name_key":[null,"firm 1"],"sort_key":[null,"firm 1"],"phase":[null,"prospecting"],"number":[null,3],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(85,'01a201ea13c472d78bc03c4d43011933','company','01a201ea13c77e2ba8cedf70e705728d','create','{"id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"name":[null,"Firm 2"],"name_key":[null,"firm 2"],"sort_key":[null,"firm 2"],"phase":[null,"prospecting"],"number":[null,4],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(86,'01a201ea13c472d78bc03c4d43011933','company','01a201ea13c77e2d9c907823949cc2e6','create','{"id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"name":[null,"Firm 3"],"name_key":[null,"firm 3"],"sort_key":[null,"firm 3"],"phase":[null,"prospecting"],"number":[null,5],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(87,'01a201ea13c472d78bc03c4d43011933','company','01a201ea13c77e2f8734ac56b6fe8045','create','{"id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"name":[null,"Firm 4"],"name_key":[null,"firm 4"],"sort_key":[null,"firm 4"],"phase":[null,"prospecting"],"number":[null,6],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(88,'01a201ea13c472d78bc03c4d43011933','company','01a201ea13c77e319fd0f37a9c2f638d','create','{"id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"name":[null,"Firm 5"],"name_key":[null,"firm 5"],"sort_key":[null,"firm 5"],"phase":[null,"prospecting"],"number":[null,7],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(89,'01a201ea13c472d78bc03c4d43011933','company','01a201ea13c77e33a84748f3976011af','create','{"id":[null,"01a201ea13c77e33a84748f3976011af"],"name":[null,"Firm 6"],"name_key":[null,"firm 6"],"sort_key":[null,"firm 6"],"phase":[null,"prospecting"],"number":[null,8],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(90,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e28a3ae77ac16313209','create','{"id":[null,"01a201ea13c77e28a3ae77ac16313209"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"phase":[null,"prospecting"],"number":[null,3],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(91,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e2ab834c08f6a58a9ef','create','{"id":[null,"01a201ea13c77e2ab834c08f6a58a9ef"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"phase":[null,"prospecting"],"number":[null,4],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(92,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e2c911d8e4c3b80b05c','create','{"id":[null,"01a201ea13c77e2c911d8e4c3b80b05c"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"phase":[null,"prospecting"],"number":[null,5],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(93,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e2eace2b90171fe37eb','create','{"id":[null,"01a201ea13c77e2eace2b90171fe37eb"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"phase":[null,"prospecting"],"number":[null,6],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(94,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e30b69f8444546c97f8','create','{"id":[null,"01a201ea13c77e30b69f8444546c97f8"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"phase":[null,"prospecting"],"number":[null,7],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(95,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e32b206cbf6b57fb0d5','create','{"id":[null,"01a201ea13c77e32b206cbf6b57fb0d5"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"phase":[null,"prospecting"],"number":[null,8],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(96,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e349f00e4368d310006','create','{"id":[null,"01a201ea13c77e349f00e4368d310006"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"phase":[null,"prospecting"],"number":[null,9],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(97,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e35a258ee7930670394','create','{"id":[null,"01a201ea13c77e35a258ee7930670394"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"phase":[null,"prospecting"],"number":[null,10],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(98,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3689ae68442671a9b2','create','{"id":[null,"01a201ea13c77e3689ae68442671a9b2"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"phase":[null,"prospecting"],"number":[null,11],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(99,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e37a48523ba41d26f8e','create','{"id":[null,"01a201ea13c77e37a48523ba41d26f8e"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"phase":[null,"prospecting"],"number":[null,12],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(100,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e38ae4d912bf5b3f461','create','{"id":[null,"01a201ea13c77e38ae4d912bf5b3f461"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"phase":[null,"prospecting"],"number":[null,13],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(101,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3994870e33fa52eb27','create','{"id":[null,"01a201ea13c77e3994870e33fa52eb27"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"phase":[null,"prospecting"],"number":[null,14],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(102,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3a9b69ecb2acf0f470','create','{"id":[null,"01a201ea13c77e3a9b69ecb2acf0f470"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"phase":[null,"prospecting"],"number":[null,15],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(103,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3babd51434512c3d6f','create','{"id":[null,"01a201ea13c77e3babd51434512c3d6f"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"phase":[null,"prospecting"],"number":[null,16],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(104,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3cb65c15d799b58698','create','{"id":[null,"01a201ea13c77e3cb65c15d799b58698"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"phase":[null,"prospecting"],"number":[null,17],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(105,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3d9f1939e09ea7d120','create','{"id":[null,"01a201ea13c77e3d9f1939e09ea7d120"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"phase":[null,"prospecting"],"number":[null,18],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(106,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3e8f7a90aca17070dc','create','{"id":[null,"01a201ea13c77e3e8f7a90aca17070dc"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"phase":[null,"prospecting"],"number":[null,19],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(107,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e3f97369d1710c6dc14','create','{"id":[null,"01a201ea13c77e3f97369d1710c6dc14"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"phase":[null,"prospecting"],"number":[null,20],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(108,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e409f2f780aded8600f','create','{"id":[null,"01a201ea13c77e409f2f780aded8600f"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"phase":[null,"prospecting"],"number":[null,21],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(109,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e41928f52669464bd12','create','{"id":[null,"01a201ea13c77e41928f52669464bd12"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"phase":[null,"prospecting"],"number":[null,22],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(110,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e42943cae8013d5687c','create','{"id":[null,"01a201ea13c77e42943cae8013d5687c"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"phase":[null,"prospecting"],"number":[null,23],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(111,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e43b3b1e0c7ccb20bc9','create','{"id":[null,"01a201ea13c77e43b3b1e0c7ccb20bc9"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"phase":[null,"prospecting"],"number":[null,24],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(112,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e449cf163a533a1b493','create','{"id":[null,"01a201ea13c77e449cf163a533a1b493"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"phase":[null,"prospecting"],"number":[null,25],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(113,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4590e1178a334743ef','create','{"id":[null,"01a201ea13c77e4590e1178a334743ef"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"phase":[null,"prospecting"],"number":[null,26],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(114,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4683f849a2e49911fc','create','{"id":[null,"01a201ea13c77e4683f849a2e49911fc"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"phase":[null,"prospecting"],"number":[null,27],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(115,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e47be6bd253230f7c50','create','{"id":[null,"01a201ea13c77e47be6bd253230f7c50"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"phase":[null,"prospecting"],"number":[null,28],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(116,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e488e5242d7d21a63db','create','{"id":[null,"01a201ea13c77e488e5242d7d21a63db"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"phase":[null,"prospecting"],"number":[null,29],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(117,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e49a001a4631b5151e9','create','{"id":[null,"01a201ea13c77e49a001a4631b5151e9"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"phase":[null,"prospecting"],"number":[null,30],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(118,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4a9e886a3345948933','create','{"id":[null,"01a201ea13c77e4a9e886a3345948933"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"phase":[null,"prospecting"],"number":[null,31],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(119,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4ba8a773487adeacce','create','{"id":[null,"01a201ea13c77e4ba8a773487adeacce"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"phase":[null,"prospecting"],"number":[null,32],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(120,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4c9682ca28e2d7f589','create','{"id":[null,"01a201ea13c77e4c9682ca28e2d7f589"],"name":[null,"Person 0"],"name_key":[null,"person 0"],"sort_key":[null,"person 0"],"given_name":[null,"Person"],"family_name":[null,"0"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"phase":[null,"prospecting"],"number":[null,33],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(121,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4da8bfc7c2524d873c','create','{"id":[null,"01a201ea13c77e4da8bfc7c2524d873c"],"name":[null,"Person 1"],"name_key":[null,"person 1"],"sort_key":[null,"person 1"],"given_name":[null,"Person"],"family_name":[null,"1"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"phase":[null,"prospecting"],"number":[null,34],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(122,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4ea7617d86d66cd958','create','{"id":[null,"01a201ea13c77e4ea7617d86d66cd958"],"name":[null,"Person 2"],"name_key":[null,"person 2"],"sort_key":[null,"person 2"],"given_name":[null,"Person"],"family_name":[null,"2"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"phase":[null,"prospecting"],"number":[null,35],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(123,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e4fb02b761228a5f1ec','create','{"id":[null,"01a201ea13c77e4fb02b761228a5f1ec"],"name":[null,"Person 3"],"name_key":[null,"person 3"],"sort_key":[null,"person 3"],"given_name":[null,"Person"],"family_name":[null,"3"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"phase":[null,"prospecting"],"number":[null,36],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(124,'01a201ea13c472d78bc03c4d43011933','contact','01a201ea13c77e509fcfc3a0955839e5','create','{"id":[null,"01a201ea13c77e509fcfc3a0955839e5"],"name":[null,"Person 4"],"name_key":[null,"person 4"],"sort_key":[null,"person 4"],"given_name":[null,"Person"],"family_name":[null,"4"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"phase":[null,"prospecting"],"number":[null,37],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(125,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca78dd913f87462697aa8d','create','{"id":[null,"01a201ea13ca78dd913f87462697aa8d"],"title":[null,"Imported 0"],"title_key":[null,"imported 0"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,4294967296],"outcome":[null,"open"],"entered_at":[null,1795328447434359],"opened_at":[null,1795328447434359],"amount":[null,0],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"last_touch_at":[null,1795328447434359],"number":[null,4],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(126,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7a189cd7d51ec1d769df','create','{"id":[null,"01a201ea13ca7a189cd7d51ec1d769df"],"title":[null,"Imported 1"],"title_key":[null,"imported 1"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,8589934592],"outcome":[null,"open"],"entered_at":[null,1795328447434623],"opened_at":[null,1795328447434623],"amount":[null,10000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"last_touch_at":[null,1795328447434623],"number":[null,5],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(127,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7a89a97a27944c06a22e','create','{"id":[null,"01a201ea13ca7a89a97a27944c06a22e"],"title":[null,"Imported 2"],"title_key":[null,"imported 2"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,12884901888],"outcome":[null,"open"],"entered_at":[null,1795328447434653],"opened_at":[null,1795328447434653],"amount":[null,20000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"last_touch_at":[null,1795328447434653],"number":[null,6],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(128,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7b02943b005141e5faae','create','{"id":[null,"01a201ea13ca7b02943b005141e5faae"],"title":[null,"Imported 3"],"title_key":[null,"imported 3"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,17179869184],"outcome":[null,"open"],"entered_at":[null,1795328447434681],"opened_at":[null,1795328447434681],"amount":[null,30000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"last_touch_at":[null,1795328447434681],"number":[null,7],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(129,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7b7795eea2b3a4819ab0','create','{"id":[null,"01a201ea13ca7b7795eea2b3a4819ab0"],"title":[null,"Imported 4"],"title_key":[null,"imported 4"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,21474836480],"outcome":[null,"open"],"entered_at":[null,1795328447434711],"opened_at":[null,1795328447434711],"amount":[null,40000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"last_touch_at":[null,1795328447434711],"number":[null,8],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(130,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7bda8afd397b768379af','create','{"id":[null,"01a201ea13ca7bda8afd397b768379af"],"title":[null,"Imported 5"],"title_key":[null,"imported 5"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,25769803776],"outcome":[null,"open"],"entered_at":[null,1795328447434736],"opened_at":[null,1795328447434736],"amount":[null,50000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"last_touch_at":[null,1795328447434736],"number":[null,9],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(131,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7c36b678b078ba9679e5','create','{"id":[null,"01a201ea13ca7c36b678b078ba9679e5"],"title":[null,"Imported 6"],"title_key":[null,"imported 6"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,30064771072],"outcome":[null,"open"],"entered_at":[null,1795328447434759],"opened_at":[null,1795328447434759],"amount":[null,60000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"last_touch_at":[null,1795328447434759],"number":[null,10],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(132,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7cb8a9a5d8866b229786','create','{"id":[null,"01a201ea13ca7cb8a9a5d8866b229786"],"title":[null,"Imported 7"],"title_key":[null,"imported 7"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,34359738368],"outcome":[null,"open"],"entered_at":[null,1795328447434785],"opened_at":[null,1795328447434785],"amount":[null,70000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"last_touch_at":[null,1795328447434785],"number":[null,11],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(133,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7d4abb37c8e0d89a2f95','create','{"id":[null,"01a201ea13ca7d4abb37c8e0d89a2f95"],"title":[null,"Imported 8"],"title_key":[null,"imported 8"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,38654705664],"outcome":[null,"open"],"entered_at":[null,1795328447434825],"opened_at":[null,1795328447434825],"amount":[null,80000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"last_touch_at":[null,1795328447434825],"number":[null,12],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(134,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7da78c480b3b7a20ad6a','create','{"id":[null,"01a201ea13ca7da78c480b3b7a20ad6a"],"title":[null,"Imported 9"],"title_key":[null,"imported 9"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,42949672960],"outcome":[null,"open"],"entered_at":[null,1795328447434849],"opened_at":[null,1795328447434849],"amount":[null,90000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"last_touch_at":[null,1795328447434849],"number":[null,13],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(135,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7e009159974922b75fa7','create','{"id":[null,"01a201ea13ca7e009159974922b75fa7"],"title":[null,"Imported 10"],"title_key":[null,"imported 10"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,47244640256],"outcome":[null,"open"],"entered_at":[null,1795328447434871],"opened_at":[null,1795328447434871],"amount":[null,100000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"last_touch_at":[null,1795328447434871],"number":[null,14],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(136,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7e52bf2db3acfd505c56','create','{"id":[null,"01a201ea13ca7e52bf2db3acfd505c56"],"title":[null,"Imported 11"],"title_key":[null,"imported 11"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,51539607552],"outcome":[null,"open"],"entered_at":[null,1795328447434891],"opened_at":[null,1795328447434891],"amount":[null,110000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"last_touch_at":[null,1795328447434891],"number":[null,15],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(137,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7ea2908e8f6a89219b48','create','{"id":[null,"01a201ea13ca7ea2908e8f6a89219b48"],"title":[null,"Imported 12"],"title_key":[null,"imported 12"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,55834574848],"outcome":[null,"open"],"entered_at":[null,1795328447434910],"opened_at":[null,1795328447434910],"amount":[null,120000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"last_touch_at":[null,1795328447434910],"number":[null,16],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(138,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7eeaa51e45621f9af7d2','create','{"id":[null,"01a201ea13ca7eeaa51e45621f9af7d2"],"title":[null,"Imported 13"],"title_key":[null,"imported 13"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,60129542144],"outcome":[null,"open"],"entered_at":[null,1795328447434928],"opened_at":[null,1795328447434928],"amount":[null,130000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"last_touch_at":[null,1795328447434928],"number":[null,17],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(139,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7f3a983dffb54cfe7c3e','create','{"id":[null,"01a201ea13ca7f3a983dffb54cfe7c3e"],"title":[null,"Imported 14"],"title_key":[null,"imported 14"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,64424509440],"outcome":[null,"open"],"entered_at":[null,1795328447434948],"opened_at":[null,1795328447434948],"amount":[null,140000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"last_touch_at":[null,1795328447434948],"number":[null,18],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(140,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7f83b7bfae5fb5227052','create','{"id":[null,"01a201ea13ca7f83b7bfae5fb5227052"],"title":[null,"Imported 15"],"title_key":[null,"imported 15"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,68719476736],"outcome":[null,"open"],"entered_at":[null,1795328447434966],"opened_at":[null,1795328447434966],"amount":[null,150000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"last_touch_at":[null,1795328447434966],"number":[null,19],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(141,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13ca7fc7846ae108d0697c46','create','{"id":[null,"01a201ea13ca7fc7846ae108d0697c46"],"title":[null,"Imported 16"],"title_key":[null,"imported 16"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,73014444032],"outcome":[null,"open"],"entered_at":[null,1795328447434983],"opened_at":[null,1795328447434983],"amount":[null,160000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"last_touch_at":[null,1795328447434983],"number":[null,20],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(142,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb700c8c432b936e95a892','create','{"id":[null,"01a201ea13cb700c8c432b936e95a892"],"title":[null,"Imported 17"],"title_key":[null,"imported 17"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,77309411328],"outcome":[null,"open"],"entered_at":[null,1795328447434999],"opened_at":[null,1795328447434999],"amount":[null,170000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"last_touch_at":[null,1795328447434999],"number":[null,21],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(143,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb7053b5064e9b4536df0f','create','{"id":[null,"01a201ea13cb7053b5064e9b4536df0f"],"title":[null,"Imported 18"],"title_key":[null,"imported 18"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,81604378624],"outcome":[null,"open"],"entered_at":[null,1795328447435016],"opened_at":[null,1795328447435016],"amount":[null,180000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"last_touch_at":[null,1795328447435016],"number":[null,22],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(144,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb709883f643051b4e46e1','create','{"id":[null,"01a201ea13cb709883f643051b4e46e1"],"title":[null,"Imported 19"],"title_key":[null,"imported 19"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,85899345920],"outcome":[null,"open"],"entered_at":[null,1795328447435034],"opened_at":[null,1795328447435034],"amount":[null,190000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"last_touch_at":[null,1795328447435034],"number":[null,23],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(145,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb70dc9692d744f98105c1','create','{"id":[null,"01a201ea13cb70dc9692d744f98105c1"],"title":[null,"Imported 20"],"title_key":[null,"imported 20"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,90194313216],"outcome":[null,"open"],"entered_at":[null,1795328447435050],"opened_at":[null,1795328447435050],"amount":[null,200000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"last_touch_at":[null,1795328447435050],"number":[null,24],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(146,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb711fbc573dbd6e1caf14','create','{"id":[null,"01a201ea13cb711fbc573dbd6e1caf14"],"title":[null,"Imported 21"],"title_key":[null,"imported 21"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,94489280512],"outcome":[null,"open"],"entered_at":[null,1795328447435067],"opened_at":[null,1795328447435067],"amount":[null,210000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"last_touch_at":[null,1795328447435067],"number":[null,25],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(147,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb7169a2705d005c09af1d','create','{"id":[null,"01a201ea13cb7169a2705d005c09af1d"],"title":[null,"Imported 22"],"title_key":[null,"imported 22"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,98784247808],"outcome":[null,"open"],"entered_at":[null,1795328447435084],"opened_at":[null,1795328447435084],"amount":[null,220000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"last_touch_at":[null,1795328447435084],"number":[null,26],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(148,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb71ac886ff065b6279151','create','{"id":[null,"01a201ea13cb71ac886ff065b6279151"],"title":[null,"Imported 23"],"title_key":[null,"imported 23"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,103079215104],"outcome":[null,"open"],"entered_at":[null,1795328447435101],"opened_at":[null,1795328447435101],"amount":[null,230000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"last_touch_at":[null,1795328447435101],"number":[null,27],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(149,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb71f7bc23de5f83e3d421','create','{"id":[null,"01a201ea13cb71f7bc23de5f83e3d421"],"title":[null,"Imported 24"],"title_key":[null,"imported 24"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,107374182400],"outcome":[null,"open"],"entered_at":[null,1795328447435120],"opened_at":[null,1795328447435120],"amount":[null,240000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"last_touch_at":[null,1795328447435120],"number":[null,28],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(150,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb7248aa6ef35b669faf56','create','{"id":[null,"01a201ea13cb7248aa6ef35b669faf56"],"title":[null,"Imported 25"],"title_key":[null,"imported 25"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,111669149696],"outcome":[null,"open"],"entered_at":[null,1795328447435137],"opened_at":[null,1795328447435137],"amount":[null,250000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"last_touch_at":[null,1795328447435137],"number":[null,29],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(151,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb7293a1b190c586fd418d','create','{"id":[null,"01a201ea13cb7293a1b190c586fd418d"],"title":[null,"Imported 26"],"title_key":[null,"imported 26"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,115964116992],"outcome":[null,"open"],"entered_at":[null,1795328447435158],"opened_at":[null,1795328447435158],"amount":[null,260000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"last_touch_at":[null,1795328447435158],"number":[null,30],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(152,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb72d5b08463b8b5d45329','create','{"id":[null,"01a201ea13cb72d5b08463b8b5d45329"],"title":[null,"Imported 27"],"title_key":[null,"imported 27"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,120259084288],"outcome":[null,"open"],"entered_at":[null,1795328447435174],"opened_at":[null,1795328447435174],"amount":[null,270000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"last_touch_at":[null,1795328447435174],"number":[null,31],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(153,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb7319be02ae09171a9d95','create','{"id":[null,"01a201ea13cb7319be02ae09171a9d95"],"title":[null,"Imported 28"],"title_key":[null,"imported 28"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,124554051584],"outcome":[null,"open"],"entered_at":[null,1795328447435190],"opened_at":[null,1795328447435190],"amount":[null,280000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"last_touch_at":[null,1795328447435190],"number":[null,32],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(154,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb735b99bee2534e0243c7','create','{"id":[null,"01a201ea13cb735b99bee2534e0243c7"],"title":[null,"Imported 29"],"title_key":[null,"imported 29"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,128849018880],"outcome":[null,"open"],"entered_at":[null,1795328447435206],"opened_at":[null,1795328447435206],"amount":[null,290000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"last_touch_at":[null,1795328447435206],"number":[null,33],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(155,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb739ea1fd5ebd5eaf412b','create','{"id":[null,"01a201ea13cb739ea1fd5ebd5eaf412b"],"title":[null,"Imported 30"],"title_key":[null,"imported 30"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,133143986176],"outcome":[null,"open"],"entered_at":[null,1795328447435223],"opened_at":[null,1795328447435223],"amount":[null,300000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"last_touch_at":[null,1795328447435223],"number":[null,34],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(156,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb73deb2e33cf5e0f71164','create','{"id":[null,"01a201ea13cb73deb2e33cf5e0f71164"],"title":[null,"Imported 31"],"title_key":[null,"imported 31"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,137438953472],"outcome":[null,"open"],"entered_at":[null,1795328447435239],"opened_at":[null,1795328447435239],"amount":[null,310000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"last_touch_at":[null,1795328447435239],"number":[null,35],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(157,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb742094a991af2f6d7e19','create','{"id":[null,"01a201ea13cb742094a991af2f6d7e19"],"title":[null,"Imported 32"],"title_key":[null,"imported 32"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,141733920768],"outcome":[null,"open"],"entered_at":[null,1795328447435254],"opened_at":[null,1795328447435254],"amount":[null,320000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"last_touch_at":[null,1795328447435254],"number":[null,36],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(158,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb746497a2512612f59c55','create','{"id":[null,"01a201ea13cb746497a2512612f59c55"],"title":[null,"Imported 33"],"title_key":[null,"imported 33"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,146028888064],"outcome":[null,"open"],"entered_at":[null,1795328447435271],"opened_at":[null,1795328447435271],"amount":[null,330000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e319fd0f37a9c2f638d"],"last_touch_at":[null,1795328447435271],"number":[null,37],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(159,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb74aea03e975c6d119550','create','{"id":[null,"01a201ea13cb74aea03e975c6d119550"],"title":[null,"Imported 34"],"title_key":[null,"imported 34"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,150323855360],"outcome":[null,"open"],"entered_at":[null,1795328447435289],"opened_at":[null,1795328447435289],"amount":[null,340000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e33a84748f3976011af"],"last_touch_at":[null,1795328447435289],"number":[null,38],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(160,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb74f9b0da83a71c99fdad','create','{"id":[null,"01a201ea13cb74f9b0da83a71c99fdad"],"title":[null,"Imported 35"],"title_key":[null,"imported 35"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,154618822656],"outcome":[null,"open"],"entered_at":[null,1795328447435305],"opened_at":[null,1795328447435305],"amount":[null,350000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e27b9f93e5f94cbb4f2"],"last_touch_at":[null,1795328447435305],"number":[null,39],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(161,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb753ba93d04686dddbe92','create','{"id":[null,"01a201ea13cb753ba93d04686dddbe92"],"title":[null,"Imported 36"],"title_key":[null,"imported 36"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,158913789952],"outcome":[null,"open"],"entered_at":[null,1795328447435324],"opened_at":[null,1795328447435324],"amount":[null,360000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e299b89270a7b48cb6a"],"last_touch_at":[null,1795328447435324],"number":[null,40],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(162,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb75868a6d595dfd76db51','create','{"id":[null,"01a201ea13cb75868a6d595dfd76db51"],"title":[null,"Imported 37"],"title_key":[null,"imported 37"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,163208757248],"outcome":[null,"open"],"entered_at":[null,1795328447435342],"opened_at":[null,1795328447435342],"amount":[null,370000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2ba8cedf70e705728d"],"last_touch_at":[null,1795328447435342],"number":[null,41],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(163,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb75cdb2e389b5a1879fd5','create','{"id":[null,"01a201ea13cb75cdb2e389b5a1879fd5"],"title":[null,"Imported 38"],"title_key":[null,"imported 38"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,167503724544],"outcome":[null,"open"],"entered_at":[null,1795328447435359],"opened_at":[null,1795328447435359],"amount":[null,380000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2d9c907823949cc2e6"],"last_touch_at":[null,1795328447435359],"number":[null,42],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(164,'01a201ea13c472d78bc03c4d43011933','deal','01a201ea13cb7610acc0623143d88563','create','{"id":[null,"01a201ea13cb7610acc0623143d88563"],"title":[null,"Imported 39"],"title_key":[null,"imported 39"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"position":[null,171798691840],"outcome":[null,"open"],"entered_at":[null,1795328447435376],"opened_at":[null,1795328447435376],"amount":[null,390000],"currency":[null,"CHF"],"company_id":[null,"01a201ea13c77e2f8734ac56b6fe8045"],"last_touch_at":[null,1795328447435376],"number":[null,43],"version":[null,1],"created_at":[null,1795328447428200]}');
INSERT INTO change VALUES(165,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76aaa4ac3850e53fac3e','create','{"id":[null,"01a201ea13cc76aaa4ac3850e53fac3e"],"deal_id":[null,"01a201ea13ca78dd913f87462697aa8d"],"contact_id":[null,"01a201ea13c77e28a3ae77ac16313209"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(166,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76ab95e589b457de185c','create','{"id":[null,"01a201ea13cc76ab95e589b457de185c"],"deal_id":[null,"01a201ea13ca7a189cd7d51ec1d769df"],"contact_id":[null,"01a201ea13c77e2ab834c08f6a58a9ef"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(167,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76ac971442e742b5dd96','create','{"id":[null,"01a201ea13cc76ac971442e742b5dd96"],"deal_id":[null,"01a201ea13ca7a89a97a27944c06a22e"],"contact_id":[null,"01a201ea13c77e2c911d8e4c3b80b05c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(168,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76ad9e7eaa7856ea865f','create','{"id":[null,"01a201ea13cc76ad9e7eaa7856ea865f"],"deal_id":[null,"01a201ea13ca7b02943b005141e5faae"],"contact_id":[null,"01a201ea13c77e2eace2b90171fe37eb"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(169,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76aebf215ea4526fff28','create','{"id":[null,"01a201ea13cc76aebf215ea4526fff28"],"deal_id":[null,"01a201ea13ca7b7795eea2b3a4819ab0"],"contact_id":[null,"01a201ea13c77e30b69f8444546c97f8"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(170,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76afbb0b96bb9402e92b','create','{"id":[null,"01a201ea13cc76afbb0b96bb9402e92b"],"deal_id":[null,"01a201ea13ca7bda8afd397b768379af"],"contact_id":[null,"01a201ea13c77e32b206cbf6b57fb0d5"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(171,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b08886e86663c2a4c0','create','{"id":[null,"01a201ea13cc76b08886e86663c2a4c0"],"deal_id":[null,"01a201ea13ca7c36b678b078ba9679e5"],"contact_id":[null,"01a201ea13c77e349f00e4368d310006"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(172,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b19f145b8716f24d6c','create','{"id":[null,"01a201ea13cc76b19f145b8716f24d6c"],"deal_id":[null,"01a201ea13ca7cb8a9a5d8866b229786"],"contact_id":[null,"01a201ea13c77e35a258ee7930670394"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(173,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b2944d0c1c51b94311','create','{"id":[null,"01a201ea13cc76b2944d0c1c51b94311"],"deal_id":[null,"01a201ea13ca7d4abb37c8e0d89a2f95"],"contact_id":[null,"01a201ea13c77e3689ae68442671a9b2"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(174,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b3bb3d107ad393d377','create','{"id":[null,"01a201ea13cc76b3bb3d107ad393d377"],"deal_id":[null,"01a201ea13ca7da78c480b3b7a20ad6a"],"contact_id":[null,"01a201ea13c77e37a48523ba41d26f8e"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(175,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b49bf853a6f5ee4f74','create','{"id":[null,"01a201ea13cc76b49bf853a6f5ee4f74"],"deal_id":[null,"01a201ea13ca7e009159974922b75fa7"],"contact_id":[null,"01a201ea13c77e38ae4d912bf5b3f461"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(176,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b59694643fafe518ae','create','{"id":[null,"01a201ea13cc76b59694643fafe518ae"],"deal_id":[null,"01a201ea13ca7e52bf2db3acfd505c56"],"contact_id":[null,"01a201ea13c77e3994870e33fa52eb27"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(177,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b69816f117fe823be4','create','{"id":[null,"01a201ea13cc76b69816f117fe823be4"],"deal_id":[null,"01a201ea13ca7ea2908e8f6a89219b48"],"contact_id":[null,"01a201ea13c77e3a9b69ecb2acf0f470"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(178,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b7b5d08e17111ce975','create','{"id":[null,"01a201ea13cc76b7b5d08e17111ce975"],"deal_id":[null,"01a201ea13ca7eeaa51e45621f9af7d2"],"contact_id":[null,"01a201ea13c77e3babd51434512c3d6f"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(179,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b88141e0c5c25160a5','create','{"id":[null,"01a201ea13cc76b88141e0c5c25160a5"],"deal_id":[null,"01a201ea13ca7f3a983dffb54cfe7c3e"],"contact_id":[null,"01a201ea13c77e3cb65c15d799b58698"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(180,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76b9b0bafec49d189c5b','create','{"id":[null,"01a201ea13cc76b9b0bafec49d189c5b"],"deal_id":[null,"01a201ea13ca7f83b7bfae5fb5227052"],"contact_id":[null,"01a201ea13c77e3d9f1939e09ea7d120"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(181,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76baba325324b299c1de','create','{"id":[null,"01a201ea13cc76baba325324b299c1de"],"deal_id":[null,"01a201ea13ca7fc7846ae108d0697c46"],"contact_id":[null,"01a201ea13c77e3e8f7a90aca17070dc"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(182,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76bb890f5c3c72d41f8b','create','{"id":[null,"01a201ea13cc76bb890f5c3c72d41f8b"],"deal_id":[null,"01a201ea13cb700c8c432b936e95a892"],"contact_id":[null,"01a201ea13c77e3f97369d1710c6dc14"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(183,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76bcaeabde22b0e94db3','create','{"id":[null,"01a201ea13cc76bcaeabde22b0e94db3"],"deal_id":[null,"01a201ea13cb7053b5064e9b4536df0f"],"contact_id":[null,"01a201ea13c77e409f2f780aded8600f"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(184,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76bd835a34ca5d944d4a','create','{"id":[null,"01a201ea13cc76bd835a34ca5d944d4a"],"deal_id":[null,"01a201ea13cb709883f643051b4e46e1"],"contact_id":[null,"01a201ea13c77e41928f52669464bd12"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(185,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76bebb87c684dae984c0','create','{"id":[null,"01a201ea13cc76bebb87c684dae984c0"],"deal_id":[null,"01a201ea13cb70dc9692d744f98105c1"],"contact_id":[null,"01a201ea13c77e42943cae8013d5687c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(186,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76bf96871d8e59368f7a','create','{"id":[null,"01a201ea13cc76bf96871d8e59368f7a"],"deal_id":[null,"01a201ea13cb711fbc573dbd6e1caf14"],"contact_id":[null,"01a201ea13c77e43b3b1e0c7ccb20bc9"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(187,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c09190820c0c0dff64','create','{"id":[null,"01a201ea13cc76c09190820c0c0dff64"],"deal_id":[null,"01a201ea13cb7169a2705d005c09af1d"],"contact_id":[null,"01a201ea13c77e449cf163a533a1b493"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(188,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c19981beef95f80831','create','{"id":[null,"01a201ea13cc76c19981beef95f80831"],"deal_id":[null,"01a201ea13cb71ac886ff065b6279151"],"contact_id":[null,"01a201ea13c77e4590e1178a334743ef"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(189,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c283ef22ae4bf836e0','create','{"id":[null,"01a201ea13cc76c283ef22ae4bf836e0"],"deal_id":[null,"01a201ea13cb71f7bc23de5f83e3d421"],"contact_id":[null,"01a201ea13c77e4683f849a2e49911fc"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(190,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c3b63f4b49257d3886','create','{"id":[null,"01a201ea13cc76c3b63f4b49257d3886"],"deal_id":[null,"01a201ea13cb7248aa6ef35b669faf56"],"contact_id":[null,"01a201ea13c77e47be6bd253230f7c50"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(191,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c482d5ac55d3453bdb','create','{"id":[null,"01a201ea13cc76c482d5ac55d3453bdb"],"deal_id":[null,"01a201ea13cb7293a1b190c586fd418d"],"contact_id":[null,"01a201ea13c77e488e5242d7d21a63db"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(192,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c5becb917f31b76c1c','create','{"id":[null,"01a201ea13cc76c5becb917f31b76c1c"],"deal_id":[null,"01a201ea13cb72d5b08463b8b5d45329"],"contact_id":[null,"01a201ea13c77e49a001a4631b5151e9"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(193,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c6913e5931c3b18fa5','create','{"id":[null,"01a201ea13cc76c6913e5931c3b18fa5"],"deal_id":[null,"01a201ea13cb7319be02ae09171a9d95"],"contact_id":[null,"01a201ea13c77e4a9e886a3345948933"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(194,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c79da5e9793d0bd25b','create','{"id":[null,"01a201ea13cc76c79da5e9793d0bd25b"],"deal_id":[null,"01a201ea13cb735b99bee2534e0243c7"],"contact_id":[null,"01a201ea13c77e4ba8a773487adeacce"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(195,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c8a23056e89dcacb7f','create','{"id":[null,"01a201ea13cc76c8a23056e89dcacb7f"],"deal_id":[null,"01a201ea13cb739ea1fd5ebd5eaf412b"],"contact_id":[null,"01a201ea13c77e4c9682ca28e2d7f589"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(196,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76c9a76f9e2de176770f','create','{"id":[null,"01a201ea13cc76c9a76f9e2de176770f"],"deal_id":[null,"01a201ea13cb73deb2e33cf5e0f71164"],"contact_id":[null,"01a201ea13c77e4da8bfc7c2524d873c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(197,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76cabddbfa3685a098ad','create','{"id":[null,"01a201ea13cc76cabddbfa3685a098ad"],"deal_id":[null,"01a201ea13cb742094a991af2f6d7e19"],"contact_id":[null,"01a201ea13c77e4ea7617d86d66cd958"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(198,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76cb9ef2df0e6f87d5f8','create','{"id":[null,"01a201ea13cc76cb9ef2df0e6f87d5f8"],"deal_id":[null,"01a201ea13cb746497a2512612f59c55"],"contact_id":[null,"01a201ea13c77e4fb02b761228a5f1ec"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(199,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76cc947a517c3f2a679d','create','{"id":[null,"01a201ea13cc76cc947a517c3f2a679d"],"deal_id":[null,"01a201ea13cb74aea03e975c6d119550"],"contact_id":[null,"01a201ea13c77e509fcfc3a0955839e5"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(200,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76cd87476371848445f7','create','{"id":[null,"01a201ea13cc76cd87476371848445f7"],"deal_id":[null,"01a201ea13cb74f9b0da83a71c99fdad"],"contact_id":[null,"01a201ea13c77e28a3ae77ac16313209"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(201,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76ce8af1da9b186a6ea1','create','{"id":[null,"01a201ea13cc76ce8af1da9b186a6ea1"],"deal_id":[null,"01a201ea13cb753ba93d04686dddbe92"],"contact_id":[null,"01a201ea13c77e2ab834c08f6a58a9ef"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(202,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76cfaa73e4667e142650','create','{"id":[null,"01a201ea13cc76cfaa73e4667e142650"],"deal_id":[null,"01a201ea13cb75868a6d595dfd76db51"],"contact_id":[null,"01a201ea13c77e2c911d8e4c3b80b05c"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(203,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76d0a4e8b124ab001b8f','create','{"id":[null,"01a201ea13cc76d0a4e8b124ab001b8f"],"deal_id":[null,"01a201ea13cb75cdb2e389b5a1879fd5"],"contact_id":[null,"01a201ea13c77e2eace2b90171fe37eb"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(204,'01a201ea13c472d78bc03c4d43011933','deal_contact','01a201ea13cc76d1b56b7c80c188d7f6','create','{"id":[null,"01a201ea13cc76d1b56b7c80c188d7f6"],"deal_id":[null,"01a201ea13cb7610acc0623143d88563"],"contact_id":[null,"01a201ea13c77e30b69f8444546c97f8"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(205,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca793196a463467fe7a612','create','{"id":[null,"01a201ea13ca793196a463467fe7a612"],"deal_id":[null,"01a201ea13ca78dd913f87462697aa8d"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434359],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(206,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7a338c214428e0faafd3','create','{"id":[null,"01a201ea13ca7a338c214428e0faafd3"],"deal_id":[null,"01a201ea13ca7a189cd7d51ec1d769df"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434623],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(207,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7aa09b207f3640dcad83','create','{"id":[null,"01a201ea13ca7aa09b207f3640dcad83"],"deal_id":[null,"01a201ea13ca7a89a97a27944c06a22e"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434653],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(208,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7b1bae1c32b1ee8dbe8b','create','{"id":[null,"01a201ea13ca7b1bae1c32b1ee8dbe8b"],"deal_id":[null,"01a201ea13ca7b02943b005141e5faae"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434681],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(209,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7b8e99cd99ad9474cd9b','create','{"id":[null,"01a201ea13ca7b8e99cd99ad9474cd9b"],"deal_id":[null,"01a201ea13ca7b7795eea2b3a4819ab0"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434711],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(210,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7bf0b8b1422d8f6a9651','create','{"id":[null,"01a201ea13ca7bf0b8b1422d8f6a9651"],"deal_id":[null,"01a201ea13ca7bda8afd397b768379af"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434736],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(211,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7c4a8ffa6ef03ced1d18','create','{"id":[null,"01a201ea13ca7c4a8ffa6ef03ced1d18"],"deal_id":[null,"01a201ea13ca7c36b678b078ba9679e5"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434759],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(212,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7ccdb664e3049179d9bb','create','{"id":[null,"01a201ea13ca7ccdb664e3049179d9bb"],"deal_id":[null,"01a201ea13ca7cb8a9a5d8866b229786"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434785],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(213,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7d60bfffe00a70090c11','create','{"id":[null,"01a201ea13ca7d60bfffe00a70090c11"],"deal_id":[null,"01a201ea13ca7d4abb37c8e0d89a2f95"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434825],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(214,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7dbd9fd44ef1396b5905','create','{"id":[null,"01a201ea13ca7dbd9fd44ef1396b5905"],"deal_id":[null,"01a201ea13ca7da78c480b3b7a20ad6a"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434849],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(215,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7e14a3b33db88e8dc102','create','{"id":[null,"01a201ea13ca7e14a3b33db88e8dc102"],"deal_id":[null,"01a201ea13ca7e009159974922b75fa7"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434871],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(216,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7e659f52b2c1ac39cc7c','create','{"id":[null,"01a201ea13ca7e659f52b2c1ac39cc7c"],"deal_id":[null,"01a201ea13ca7e52bf2db3acfd505c56"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434891],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(217,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7eb4b62c0134ea3ffd15','create','{"id":[null,"01a201ea13ca7eb4b62c0134ea3ffd15"],"deal_id":[null,"01a201ea13ca7ea2908e8f6a89219b48"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434910],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(218,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7f069d501839ad15e17f','create','{"id":[null,"01a201ea13ca7f069d501839ad15e17f"],"deal_id":[null,"01a201ea13ca7eeaa51e45621f9af7d2"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434928],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(219,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7f4daa26ea8a9035c4b5','create','{"id":[null,"01a201ea13ca7f4daa26ea8a9035c4b5"],"deal_id":[null,"01a201ea13ca7f3a983dffb54cfe7c3e"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434948],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(220,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7f94992bd6009fc9ea9b','create','{"id":[null,"01a201ea13ca7f94992bd6009fc9ea9b"],"deal_id":[null,"01a201ea13ca7f83b7bfae5fb5227052"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434966],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(221,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13ca7fdaa7725987ae482bb8','create','{"id":[null,"01a201ea13ca7fdaa7725987ae482bb8"],"deal_id":[null,"01a201ea13ca7fc7846ae108d0697c46"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434983],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(222,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb701e9be35f74794a84b4','create','{"id":[null,"01a201ea13cb701e9be35f74794a84b4"],"deal_id":[null,"01a201ea13cb700c8c432b936e95a892"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447434999],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(223,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb7066b3ad4532de158944','create','{"id":[null,"01a201ea13cb7066b3ad4532de158944"],"deal_id":[null,"01a201ea13cb7053b5064e9b4536df0f"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435016],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(224,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb70aa9f346dbe4c3181ff','create','{"id":[null,"01a201ea13cb70aa9f346dbe4c3181ff"],"deal_id":[null,"01a201ea13cb709883f643051b4e46e1"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435034],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(225,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb70eeafe052981677020d','create','{"id":[null,"01a201ea13cb70eeafe052981677020d"],"deal_id":[null,"01a201ea13cb70dc9692d744f98105c1"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435050],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(226,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb713097b0ad1058f46ffe','create','{"id":[null,"01a201ea13cb713097b0ad1058f46ffe"],"deal_id":[null,"01a201ea13cb711fbc573dbd6e1caf14"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435067],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(227,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb717b9f75fc1a6ed52562','create','{"id":[null,"01a201ea13cb717b9f75fc1a6ed52562"],"deal_id":[null,"01a201ea13cb7169a2705d005c09af1d"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435084],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(228,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb71c7a91b0bb11b822c85','create','{"id":[null,"01a201ea13cb71c7a91b0bb11b822c85"],"deal_id":[null,"01a201ea13cb71ac886ff065b6279151"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435101],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(229,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb7209ada90e04c31c5d46','create','{"id":[null,"01a201ea13cb7209ada90e04c31c5d46"],"deal_id":[null,"01a201ea13cb71f7bc23de5f83e3d421"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435120],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(230,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb725a8627df83c0c18ec9','create','{"id":[null,"01a201ea13cb725a8627df83c0c18ec9"],"deal_id":[null,"01a201ea13cb7248aa6ef35b669faf56"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435137],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(231,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb72a4865fb038a68f226c','create','{"id":[null,"01a201ea13cb72a4865fb038a68f226c"],"deal_id":[null,"01a201ea13cb7293a1b190c586fd418d"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435158],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(232,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb72e6b5ed9d99989dc4ba','create','{"id":[null,"01a201ea13cb72e6b5ed9d99989dc4ba"],"deal_id":[null,"01a201ea13cb72d5b08463b8b5d45329"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435174],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(233,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb732bb441f8989e186b7a','create','{"id":[null,"01a201ea13cb732bb441f8989e186b7a"],"deal_id":[null,"01a201ea13cb7319be02ae09171a9d95"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435190],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(234,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb736d9d0ae0581785d109','create','{"id":[null,"01a201ea13cb736d9d0ae0581785d109"],"deal_id":[null,"01a201ea13cb735b99bee2534e0243c7"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435206],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(235,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb73af96072c774eacc290','create','{"id":[null,"01a201ea13cb73af96072c774eacc290"],"deal_id":[null,"01a201ea13cb739ea1fd5ebd5eaf412b"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435223],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(236,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb73ef81d0e5bffb2069d4','create','{"id":[null,"01a201ea13cb73ef81d0e5bffb2069d4"],"deal_id":[null,"01a201ea13cb73deb2e33cf5e0f71164"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435239],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(237,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb7431b58a0bd2218218fc','create','{"id":[null,"01a201ea13cb7431b58a0bd2218218fc"],"deal_id":[null,"01a201ea13cb742094a991af2f6d7e19"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435254],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(238,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb747d91c51f2f6141c4cb','create','{"id":[null,"01a201ea13cb747d91c51f2f6141c4cb"],"deal_id":[null,"01a201ea13cb746497a2512612f59c55"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435271],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(239,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb74bfa72deaedd6b9c80d','create','{"id":[null,"01a201ea13cb74bfa72deaedd6b9c80d"],"deal_id":[null,"01a201ea13cb74aea03e975c6d119550"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435289],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(240,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb750b99e24d610b5a5df0','create','{"id":[null,"01a201ea13cb750b99e24d610b5a5df0"],"deal_id":[null,"01a201ea13cb74f9b0da83a71c99fdad"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435305],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(241,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb75568e7aca8b8bb2159f','create','{"id":[null,"01a201ea13cb75568e7aca8b8bb2159f"],"deal_id":[null,"01a201ea13cb753ba93d04686dddbe92"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435324],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(242,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb759a816dc8e9c46be4d1','create','{"id":[null,"01a201ea13cb759a816dc8e9c46be4d1"],"deal_id":[null,"01a201ea13cb75868a6d595dfd76db51"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435342],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(243,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb75e09417ca43255f9d26','create','{"id":[null,"01a201ea13cb75e09417ca43255f9d26"],"deal_id":[null,"01a201ea13cb75cdb2e389b5a1879fd5"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435359],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(244,'01a201ea13c472d78bc03c4d43011933','transition','01a201ea13cb762180e6ef5d7d35329a','create','{"id":[null,"01a201ea13cb762180e6ef5d7d35329a"],"deal_id":[null,"01a201ea13cb7610acc0623143d88563"],"seq":[null,1],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447435376],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"imported"],"probability":[null,20],"forced":[null,0]}');
INSERT INTO change VALUES(245,'01a201ea13ea76219a8d374d71b00d20','transition','01a201ea13ea7d93af5aecd074c45a69','create','{"id":[null,"01a201ea13ea7d93af5aecd074c45a69"],"deal_id":[null,"01a201ea139d73898eff7426d436ec77"],"seq":[null,2],"from_stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"to_stage_id":[null,"01a201ea13407847970b2212f959f57c"],"at":[null,1795328447466792],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"for a test"],"probability":[null,40],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(246,'01a201ea13ea76219a8d374d71b00d20','deal','01a201ea139d73898eff7426d436ec77','update','{"stage_id":["01a201ea1340745ba91d2ef485967748","01a201ea13407847970b2212f959f57c"],"position":[-8589934592,0],"entered_at":[1795328447389171,1795328447466792],"last_touch_at":[1795328447389171,1795328447466408]}');
INSERT INTO change VALUES(247,'01a201ea13ed70ecae898a29c8b2cbf4','deal','01a201ea1393717d938776642d833213','update','{"position":[0,176093659136]}');
INSERT INTO change VALUES(248,'01a201ea13ef7488a4e832d10572f11d','deal','01a201ea1393717d938776642d833213','update','{"position":[176093659136,0]}');
INSERT INTO change VALUES(249,'01a201ea13f17a3b8e157ad0c510d275','deal','01a201ea1393717d938776642d833213','update','{"position":[0,176093659136]}');
INSERT INTO change VALUES(250,'01a201ea13f3751a88ce2496a222ac8d','deal','01a201ea1393717d938776642d833213','update','{"position":[176093659136,0]}');
INSERT INTO change VALUES(251,'01a201ea13f67066ba659865a640c610','deal','01a201ea1393717d938776642d833213','update','{"position":[0,176093659136]}');
INSERT INTO change VALUES(252,'01a201ea13f9711d9787fea387827fd2','deal','01a201ea1393717d938776642d833213','update','{"amount":[200000,250000]}');
INSERT INTO change VALUES(253,'01a201ea13f9711d9787fea387827fd2','transition','01a201ea13f97e4b82f00098ed6a96a8','create','{"id":[null,"01a201ea13f97e4b82f00098ed6a96a8"],"deal_id":[null,"01a201ea1393717d938776642d833213"],"seq":[null,3],"from_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"to_stage_id":[null,"01a201ea13407bcda97bce41e65b068d"],"at":[null,1795328447481848],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"for a test"],"probability":[null,100],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(254,'01a201ea13f9711d9787fea387827fd2','deal','01a201ea1393717d938776642d833213','update','{"stage_id":["01a201ea1340763cbdab298b7c4efeae","01a201ea13407bcda97bce41e65b068d"],"position":[176093659136,0],"outcome":["open","won"],"entered_at":[1795328447412659,1795328447481848],"closed_at":[null,1795328447481848],"last_touch_at":[1795328447412009,1795328447481096]}');
INSERT INTO change VALUES(255,'01a201ea13fb748499095f3c9627f91e','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"lost_note":[null,"too dear"]}');
INSERT INTO change VALUES(256,'01a201ea13fb748499095f3c9627f91e','transition','01a201ea13fb7a488af34f2034242c58','create','{"id":[null,"01a201ea13fb7a488af34f2034242c58"],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"seq":[null,3],"from_stage_id":[null,"01a201ea134079a6a3c1716cf0259d10"],"to_stage_id":[null,"01a201ea13407c58a42a3cb15892e7a0"],"at":[null,1795328447483603],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"for a test"],"probability":[null,0],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(257,'01a201ea13fb748499095f3c9627f91e','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"stage_id":["01a201ea134079a6a3c1716cf0259d10","01a201ea13407c58a42a3cb15892e7a0"],"outcome":["open","lost"],"entered_at":[1795328447418349,1795328447483603],"closed_at":[null,1795328447483603],"last_touch_at":[1795328447413928,1795328447483300]}');
INSERT INTO change VALUES(258,'01a201ea13fc7a6e8e4672da07a075d7','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"lost_note":["too dear",null]}');
INSERT INTO change VALUES(259,'01a201ea13fc7a6e8e4672da07a075d7','transition','01a201ea13fd7645b0b3ad301eebeb44','create','{"id":[null,"01a201ea13fd7645b0b3ad301eebeb44"],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"seq":[null,4],"from_stage_id":[null,"01a201ea13407c58a42a3cb15892e7a0"],"to_stage_id":[null,"01a201ea13407ac09698fffb8a573c0a"],"at":[null,1795328447485365],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"for a test"],"probability":[null,80],"forced":[null,true],"reverts_id":[null,null]}');
INSERT INTO change VALUES(260,'01a201ea13fc7a6e8e4672da07a075d7','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"stage_id":["01a201ea13407c58a42a3cb15892e7a0","01a201ea13407ac09698fffb8a573c0a"],"outcome":["lost","open"],"entered_at":[1795328447483603,1795328447485365],"closed_at":[1795328447483603,null],"last_touch_at":[1795328447483300,1795328447484666]}');
INSERT INTO change VALUES(261,'01a201ea13fe749fa78166ea90a0d7ae','task','01a201ea1400794d99f07eb9ed57eaed','create','{"id":[null,"01a201ea1400794d99f07eb9ed57eaed"],"version":[null,1],"created_at":[null,1795328447486303],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"title":[null,"Call"],"title_key":[null,"call"],"due":[null,"2026-11-24"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a201ea1393717d938776642d833213"],"contact_id":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"],"list_name":[null,null]}');
INSERT INTO change VALUES(262,'01a201ea14017d3c8e5b9dc3c8080323','task','01a201ea140277fa930db5607291159c','create','{"id":[null,"01a201ea140277fa930db5607291159c"],"version":[null,1],"created_at":[null,1795328447489842],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"title":[null,"Write"],"title_key":[null,"write"],"due":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"note":[null,null],"done_at":[null,null],"deal_id":[null,null],"contact_id":[null,null],"company_id":[null,null],"list_name":[null,null]}');
INSERT INTO change VALUES(263,'01a201ea1403796eb454d686bc02c165','task','01a201ea1400794d99f07eb9ed57eaed','update','{"title":["Call","Call them"],"title_key":["call","call them"]}');
INSERT INTO change VALUES(264,'01a201ea140776d99468b60db9b74bce','task','01a201ea14087f9893afb6da63e59c4d','create','{"id":[null,"01a201ea14087f9893afb6da63e59c4d"],"version":[null,1],"created_at":[null,1795328447495450],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"title":[null,"Thank them"],"title_key":[null,"thank them"],"due":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a201ea1393717d938776642d833213"],"contact_id":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"],"list_name":[null,null]}');
INSERT INTO change VALUES(265,'01a201ea140776d99468b60db9b74bce','task','01a201ea140a756a9ae45edc3eaa3866','create','{"id":[null,"01a201ea140a756a9ae45edc3eaa3866"],"version":[null,1],"created_at":[null,1795328447495450],"hidden_at":[null,null],"number":[null,4],"external_id":[null,null],"title":[null,"Thank them"],"title_key":[null,"thank them"],"due":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"contact_id":[null,null],"company_id":[null,null],"list_name":[null,null]}');
INSERT INTO change VALUES(266,'01a201ea140b7e10938c333050654c40','task','01a201ea1400794d99f07eb9ed57eaed','update','{"due":["2026-11-24","2026-12-01"]}');
INSERT INTO change VALUES(267,'01a201ea140c7e6b85a051e869034691','task','01a201ea1400794d99f07eb9ed57eaed','update','{"done_at":[null,1795328447500917]}');
INSERT INTO change VALUES(268,'01a201ea140c7e6b85a051e869034691','activity','01a201ea140d717485f746e9a9cfad94','create','{"id":[null,"01a201ea140d717485f746e9a9cfad94"],"version":[null,1],"created_at":[null,1795328447500917],"hidden_at":[null,null],"number":[null,1],"external_id":[null,null],"kind":[null,"note"],"at":[null,1795328447500917],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"subject":[null,"Call them"],"subject_key":[null,"call them"],"body":[null,"They agreed."],"minutes":[null,null],"deal_id":[null,"01a201ea1393717d938776642d833213"],"contact_id":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"]}');
INSERT INTO change VALUES(269,'01a201ea140c7e6b85a051e869034691','deal','01a201ea1393717d938776642d833213','update','{"last_touch_at":[1795328447481096,1795328447500917]}');
INSERT INTO change VALUES(270,'01a201ea140c7e6b85a051e869034691','company','01a201ea136e70368cbf449ff2ff7d10','update','{"last_touch_at":[null,1795328447500917]}');
INSERT INTO change VALUES(271,'01a201ea140f781dba76dcb3b93abad6','task','01a201ea1400794d99f07eb9ed57eaed','update','{"done_at":[1795328447500917,null]}');
INSERT INTO change VALUES(272,'01a201ea14107509bc71b9594ec23394','task','01a201ea1400794d99f07eb9ed57eaed','update','{"done_at":[null,1795328447504329]}');
INSERT INTO change VALUES(273,'01a201ea14107509bc71b9594ec23394','task','01a201ea140277fa930db5607291159c','update','{"done_at":[null,1795328447504329]}');
INSERT INTO change VALUES(274,'01a201ea1411715296d2f274db1f7df5','activity','01a201ea141372b49d99213d8599cc7c','create','{"id":[null,"01a201ea141372b49d99213d8599cc7c"],"version":[null,1],"created_at":[null,1795328447505094],"hidden_at":[null,null],"number":[null,2],"external_id":[null,null],"kind":[null,"note"],"at":[null,1795328447506596],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"subject":[null,"They agree."],"subject_key":[null,"they agree."],"body":[null,"They agree."],"minutes":[null,null],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"contact_id":[null,null],"company_id":[null,null]}');
INSERT INTO change VALUES(275,'01a201ea1411715296d2f274db1f7df5','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"last_touch_at":[1795328447484666,1795328447506596]}');
INSERT INTO change VALUES(276,'01a201ea1411715296d2f274db1f7df5','task','01a201ea141573489e89ef4f161f3f46','create','{"id":[null,"01a201ea141573489e89ef4f161f3f46"],"version":[null,1],"created_at":[null,1795328447505094],"hidden_at":[null,null],"number":[null,5],"external_id":[null,null],"title":[null,"Sign"],"title_key":[null,"sign"],"due":[null,"2026-11-24"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"contact_id":[null,null],"company_id":[null,null],"list_name":[null,null]}');
INSERT INTO change VALUES(277,'01a201ea141875c5932078bdf07f27b2','snooze','01a201ea14187efd8d6bb0c2285e499f','create','{"id":[null,"01a201ea14187efd8d6bb0c2285e499f"],"user_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"kind":[null,"deal"],"record":[null,"01a201ea139974afb1de3a31bf9d7f6c"],"until":[null,"2026-11-25"]}');
INSERT INTO change VALUES(278,'01a201ea14197b47ac0e3062cb55fa74','snooze','01a201ea14187efd8d6bb0c2285e499f','update','{"until":["2026-11-25","2026-12-01"]}');
INSERT INTO change VALUES(279,'01a201ea141a77e5b09085f9b2e4c6ae','snooze','01a201ea14187efd8d6bb0c2285e499f','delete','{"id":["01a201ea14187efd8d6bb0c2285e499f",null],"user_id":["01a201ea133e7ffa90bde2b1fa4740ee",null],"kind":["deal",null],"record":["01a201ea139974afb1de3a31bf9d7f6c",null],"until":["2026-12-01",null]}');
INSERT INTO change VALUES(280,'01a201ea141b734e82e7fc037763e7ae','cadence','01a201ea141c71f0ab4f5aa56691e687','create','{"id":[null,"01a201ea141c71f0ab4f5aa56691e687"],"version":[null,1],"created_at":[null,1795328447515219],"hidden_at":[null,null],"name":[null,"Leads"],"name_key":[null,"leads"],"filter":[null,"is:lead"],"days":[null,30],"position":[null,0]}');
INSERT INTO change VALUES(281,'01a201ea141c7a3d89185503bec142ce','cadence','01a201ea141c71f0ab4f5aa56691e687','update','{"days":[30,20]}');
INSERT INTO change VALUES(282,'01a201ea141d74b4a6987d4e7e73611a','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{"cadence_days":[null,9]}');
INSERT INTO change VALUES(283,'01a201ea141d7e948d4f40475a4b38e1','cadence','01a201ea141c71f0ab4f5aa56691e687','update','{"hidden_at":[null,1795328447517924]}');
INSERT INTO change VALUES(284,'01a201ea141e788abcfc04e2ea89b8d3','activity','01a201ea1421763b8712acdb57e2821f','create','{"id":[null,"01a201ea1421763b8712acdb57e2821f"],"version":[null,1],"created_at":[null,1795328447518545],"hidden_at":[null,null],"number":[null,3],"external_id":[null,null],"kind":[null,"call"],"at":[null,1795328447519979],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"subject":[null,"Terms"],"subject_key":[null,"terms"],"body":[null,"# Terms\nGood news."],"minutes":[null,null],"deal_id":[null,"01a201ea1393717d938776642d833213"],"contact_id":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"]}');
INSERT INTO change VALUES(285,'01a201ea141e788abcfc04e2ea89b8d3','deal','01a201ea1393717d938776642d833213','update','{"last_touch_at":[1795328447500917,1795328447519979]}');
INSERT INTO change VALUES(286,'01a201ea141e788abcfc04e2ea89b8d3','company','01a201ea136e70368cbf449ff2ff7d10','update','{"last_touch_at":[1795328447500917,1795328447519979]}');
INSERT INTO change VALUES(287,'01a201ea142374b2b994ed3f1c6dd601','activity','01a201ea1421763b8712acdb57e2821f','update','{"minutes":[null,25]}');
INSERT INTO change VALUES(288,'01a201ea142777dab478ea868558d08a','activity','01a201ea142a7211b6644f39641c3a62','create','{"id":[null,"01a201ea142a7211b6644f39641c3a62"],"version":[null,1],"created_at":[null,1795328447527512],"hidden_at":[null,null],"number":[null,4],"external_id":[null,null],"kind":[null,"call"],"at":[null,1795328447529558],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"subject":[null,"Call"],"subject_key":[null,"call"],"body":[null,""],"minutes":[null,15],"deal_id":[null,"01a201ea1393717d938776642d833213"],"contact_id":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"]}');
INSERT INTO change VALUES(289,'01a201ea142777dab478ea868558d08a','deal','01a201ea1393717d938776642d833213','update','{"last_touch_at":[1795328447519979,1795328447529558]}');
INSERT INTO change VALUES(290,'01a201ea142777dab478ea868558d08a','company','01a201ea136e70368cbf449ff2ff7d10','update','{"last_touch_at":[1795328447519979,1795328447529558]}');
INSERT INTO change VALUES(291,'01a201ea142777dab478ea868558d08a','task','01a201ea142c794f9a1fff9ba998ba4e','create','{"id":[null,"01a201ea142c794f9a1fff9ba998ba4e"],"version":[null,1],"created_at":[null,1795328447527512],"hidden_at":[null,null],"number":[null,6],"external_id":[null,null],"title":[null,"Send deck"],"title_key":[null,"send deck"],"due":[null,"2026-11-24"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"note":[null,null],"done_at":[null,null],"deal_id":[null,"01a201ea1393717d938776642d833213"],"contact_id":[null,null],"company_id":[null,"01a201ea136e70368cbf449ff2ff7d10"],"list_name":[null,null]}');
INSERT INTO change VALUES(292,'01a201ea14307660ac6e3599ddc36db5','company','01a201ea1431737694b332830b8e72f8','create','{"id":[null,"01a201ea1431737694b332830b8e72f8"],"version":[null,1],"created_at":[null,1795328447536418],"hidden_at":[null,null],"number":[null,9],"external_id":[null,null],"name":[null,"Birch"],"name_key":[null,"birch"],"sort_key":[null,"birch"],"domain":[null,null],"industry":[null,null],"country":[null,null],"city":[null,null],"employees":[null,null],"revenue":[null,null],"currency":[null,null],"phase":[null,"prospecting"],"source":[null,null],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"parent_id":[null,null],"note":[null,null],"last_touch_at":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(293,'01a201ea14307660ac6e3599ddc36db5','contact','01a201ea14327908bc3e3c61e9e43073','create','{"id":[null,"01a201ea14327908bc3e3c61e9e43073"],"version":[null,1],"created_at":[null,1795328447536418],"hidden_at":[null,null],"number":[null,38],"external_id":[null,null],"name":[null,"Ada"],"name_key":[null,"ada"],"sort_key":[null,"ada"],"given_name":[null,"Ada"],"family_name":[null,null],"job_title":[null,null],"company_id":[null,"01a201ea1431737694b332830b8e72f8"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"phase":[null,"prospecting"],"source":[null,null],"channel":[null,null],"preferred_channel":[null,null],"note":[null,null],"last_touch_at":[null,null],"cadence_days":[null,null],"merged_into":[null,null]}');
INSERT INTO change VALUES(294,'01a201ea14307660ac6e3599ddc36db5','deal','01a201ea14357f778d37d9a472a42197','create','{"id":[null,"01a201ea14357f778d37d9a472a42197"],"version":[null,1],"created_at":[null,1795328447536418],"hidden_at":[null,null],"number":[null,44],"external_id":[null,null],"title":[null,"Pilot"],"title_key":[null,"pilot"],"pipeline_id":[null,"01a201ea134072b78fe5f53586807c3e"],"stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"position":[null,0],"outcome":[null,"open"],"entered_at":[null,1795328447541912],"opened_at":[null,1795328447541912],"closed_at":[null,null],"amount":[null,800000],"currency":[null,"EUR"],"probability":[null,null],"category":[null,null],"close_date":[null,"2026-12-01"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"company_id":[null,"01a201ea1431737694b332830b8e72f8"],"source":[null,null],"lost_reason_id":[null,null],"lost_note":[null,null],"note":[null,null],"last_touch_at":[null,1795328447541912],"merged_into":[null,null]}');
INSERT INTO change VALUES(295,'01a201ea14307660ac6e3599ddc36db5','deal_contact','01a201ea143676ec8f3387b81ea92108','create','{"id":[null,"01a201ea143676ec8f3387b81ea92108"],"deal_id":[null,"01a201ea14357f778d37d9a472a42197"],"contact_id":[null,"01a201ea14327908bc3e3c61e9e43073"],"role":[null,""],"position":[null,0]}');
INSERT INTO change VALUES(296,'01a201ea14307660ac6e3599ddc36db5','tag','01a201ea14367fe28211c15644cee074','create','{"id":[null,"01a201ea14367fe28211c15644cee074"],"version":[null,1],"created_at":[null,1795328447536418],"hidden_at":[null,null],"name":[null,"lab"],"name_key":[null,"lab"]}');
INSERT INTO change VALUES(297,'01a201ea14307660ac6e3599ddc36db5','tagging','01a201ea143770d78c298e035c3820f3','create','{"id":[null,"01a201ea143770d78c298e035c3820f3"],"tag_id":[null,"01a201ea14367fe28211c15644cee074"],"kind":[null,"deal"],"record":[null,"01a201ea14357f778d37d9a472a42197"]}');
INSERT INTO change VALUES(298,'01a201ea14307660ac6e3599ddc36db5','transition','01a201ea143775d793085aac528fdacb','create','{"id":[null,"01a201ea143775d793085aac528fdacb"],"deal_id":[null,"01a201ea14357f778d37d9a472a42197"],"seq":[null,1],"from_stage_id":[null,null],"to_stage_id":[null,"01a201ea1340745ba91d2ef485967748"],"at":[null,1795328447541912],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,""],"probability":[null,10],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(299,'01a201ea14397701afaa261c40f1c772','note_template','01a201ea14397df5a195b8d16dc5b2f3','create','{"id":[null,"01a201ea14397df5a195b8d16dc5b2f3"],"version":[null,1],"created_at":[null,1795328447545456],"hidden_at":[null,null],"name":[null,"First call"],"name_key":[null,"first call"],"body":[null,"# {contact}"]}');
INSERT INTO change VALUES(300,'01a201ea143a7719a142251a1990c2e1','note_template','01a201ea14397df5a195b8d16dc5b2f3','update','{"name":["First call","Call"],"name_key":["first call","call"],"body":["# {contact}","# {date}"]}');
INSERT INTO change VALUES(301,'01a201ea143b7723b7664e536ad84ae6','note_template','01a201ea14397df5a195b8d16dc5b2f3','update','{"hidden_at":[null,1795328447547459]}');
INSERT INTO change VALUES(302,'01a201ea143c798095f47928bdf418a0','saved_view','01a201ea143d720a901c71e8a40b8bc4','create','{"id":[null,"01a201ea143d720a901c71e8a40b8bc4"],"version":[null,1],"created_at":[null,1795328447548608],"hidden_at":[null,null],"name":[null,"Mine"],"name_key":[null,"mine"],"screen":[null,"deals"],"filter":[null,"owner:me"],"sort":[null,""],"columns":[null,"title,amount"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"density":[null,null],"slot":[null,1]}');
INSERT INTO change VALUES(303,'01a201ea143e71b8b562d3706898c952','saved_view','01a201ea143e79cbb925712f5c256a43','create','{"id":[null,"01a201ea143e79cbb925712f5c256a43"],"version":[null,1],"created_at":[null,1795328447550119],"hidden_at":[null,null],"name":[null,"Great"],"name_key":[null,"great"],"screen":[null,"deals"],"filter":[null,"amount>9k"],"sort":[null,"-amount"],"columns":[null,""],"owner_id":[null,null],"density":[null,null],"slot":[null,2]}');
INSERT INTO change VALUES(304,'01a201ea143f70d79236c7d1c7f3550a','saved_view','01a201ea143d720a901c71e8a40b8bc4','update','{"slot":[1,null]}');
INSERT INTO change VALUES(305,'01a201ea143f70d79236c7d1c7f3550a','saved_view','01a201ea143e79cbb925712f5c256a43','update','{"name":["Great","Greatest"],"name_key":["great","greatest"],"owner_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"slot":[2,1]}');
INSERT INTO change VALUES(306,'01a201ea14407aa2bba29edb6d8456e1','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{"job_title":[null,"Head of purchasing"]}');
INSERT INTO change VALUES(307,'01a201ea14407aa2bba29edb6d8456e1','contact','01a201ea137b7edfad98feeea86708de','update','{"job_title":[null,"Head of purchasing"]}');
INSERT INTO change VALUES(308,'01a201ea144277fa8e88f83ff20d622e','task','01a201ea1400794d99f07eb9ed57eaed','update','{"due":["2026-12-01","2026-12-04"]}');
INSERT INTO change VALUES(309,'01a201ea144c7271b6ff80b5205b415e','deal','01a201ea1393717d938776642d833213','update','{"title":["Rollout","Our Rollout"],"title_key":["rollout","our rollout"]}');
INSERT INTO change VALUES(310,'01a201ea144c7271b6ff80b5205b415e','deal','01a201ea139974afb1de3a31bf9d7f6c','update','{"title":["Second","Our Second"],"title_key":["second","our second"]}');
INSERT INTO change VALUES(311,'01a201ea144f71f093201ea3cc82eb80','distinct_pair','01a201ea144f7860a2bcf2a41de9c18b','create','{"id":[null,"01a201ea144f7860a2bcf2a41de9c18b"],"kind":[null,"contact"],"low":[null,"01a201ea137879d3bd7fa5c38282bc5e"],"high":[null,"01a201ea137b7edfad98feeea86708de"]}');
INSERT INTO change VALUES(312,'01a201ea14507397a00c5c5abf9d8e34','contact','01a201ea137b7edfad98feeea86708de','update','{"hidden_at":[null,1795328447568239],"merged_into":[null,"01a201ea137879d3bd7fa5c38282bc5e"]}');
INSERT INTO change VALUES(313,'01a201ea14507397a00c5c5abf9d8e34','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{}');
INSERT INTO change VALUES(314,'01a201ea14537bec9f421667fd1fcf78','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{}');
INSERT INTO change VALUES(315,'01a201ea14537bec9f421667fd1fcf78','contact','01a201ea137b7edfad98feeea86708de','update','{"hidden_at":[1795328447568239,null],"merged_into":["01a201ea137879d3bd7fa5c38282bc5e",null]}');
INSERT INTO change VALUES(316,'01a201ea145770929bc26c33b1d48a2c','saved_view','01a201ea143d720a901c71e8a40b8bc4','update','{"hidden_at":[null,1795328447575060]}');
INSERT INTO change VALUES(317,'01a201ea14577e9daae2df4d34d50e9f','activity','01a201ea1421763b8712acdb57e2821f','update','{"hidden_at":[null,1795328447575926]}');
INSERT INTO change VALUES(318,'01a201ea145979eeb6798cda371732a6','deal','01a201ea139d73898eff7426d436ec77','update','{"hidden_at":[null,1795328447577670]}');
INSERT INTO change VALUES(319,'01a201ea145a75e7bc3e0ca1c276fdb8','deal','01a201ea139d73898eff7426d436ec77','update','{"hidden_at":[1795328447577670,null]}');
INSERT INTO change VALUES(320,'01a201ea145b7de99de54b516fc989ad','setting','01a201ea145c74158654badcffcde43f','create','{"id":[null,"01a201ea145c74158654badcffcde43f"],"version":[null,1],"created_at":[null,1795328447579883],"hidden_at":[null,null],"key":[null,"role of user cleo"],"value":[null,"\"sales\""]}');
INSERT INTO change VALUES(321,'01a201ea145d7eeeae2486ad235d301b','setting','01a201ea145c74158654badcffcde43f','update','{"hidden_at":[null,1795328447581948]}');
INSERT INTO change VALUES(322,'01a201ea145f708aa4cfe8fa34a2a0af','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{"hidden_at":[null,1795328447583053]}');
INSERT INTO change VALUES(323,'01a201ea145f708aa4cfe8fa34a2a0af','contact','01a201ea137b7edfad98feeea86708de','update','{"hidden_at":[null,1795328447583053]}');
INSERT INTO change VALUES(324,'01a201ea1460714c92ba5ceddd90fa93','contact','01a201ea137879d3bd7fa5c38282bc5e','update','{"hidden_at":[1795328447583053,null]}');
INSERT INTO change VALUES(325,'01a201ea1460714c92ba5ceddd90fa93','contact','01a201ea137b7edfad98feeea86708de','update','{"hidden_at":[1795328447583053,null]}');
INSERT INTO change VALUES(326,'01a201ea14627a00bbac239995eb47ef','custom_field','01a201ea146370698a1e03504d6aa713','create','{"id":[null,"01a201ea146370698a1e03504d6aa713"],"version":[null,1],"created_at":[null,1795328447586645],"hidden_at":[null,null],"kind":[null,"deal"],"name":[null,"Tier"],"name_key":[null,"tier"],"type":[null,"choice"],"choices":[null,"Gold\nTin"],"position":[null,null]}');
INSERT INTO change VALUES(327,'01a201ea14637b2ba254230b984fe750','custom_field','01a201ea146370698a1e03504d6aa713','update','{"choices":["Gold\nTin","Gold\nSilver"]}');
INSERT INTO change VALUES(328,'01a201ea14647a68a9089fb1f00fb333','custom_field','01a201ea146370698a1e03504d6aa713','update','{"position":[null,0]}');
INSERT INTO change VALUES(329,'01a201ea14647a68a9089fb1f00fb333','custom_field','01a201ea138e748c93657408b53f8b95','update','{"position":[null,1]}');
INSERT INTO change VALUES(330,'01a201ea14657ea992ed20fd56ef6799','custom_field','01a201ea138e748c93657408b53f8b95','update','{"hidden_at":[null,1795328447589938]}');
INSERT INTO change VALUES(331,'01a201ea146970d0af2861a21518dfa1','pipeline','01a201ea14697582bbdd403bfb8e7931','create','{"id":[null,"01a201ea14697582bbdd403bfb8e7931"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"name":[null,"Software subscriptions"],"name_key":[null,"software subscriptions"],"card_kind":[null,"deal"],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(332,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea146978b787288a0dd26a1b22','create','{"id":[null,"01a201ea146978b787288a0dd26a1b22"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"New lead"],"name_key":[null,"new lead"],"definition":[null,"Somebody signed up, asked for a demo or answered us; nobody has spoken with them."],"kind":[null,"open"],"probability":[null,5],"category":[null,"pipeline"],"rot_days":[null,3],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(333,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea14697b09aa22acd1ea52f7ec','create','{"id":[null,"01a201ea14697b09aa22acd1ea52f7ec"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"Discovery"],"name_key":[null,"discovery"],"definition":[null,"We learn what they do today, what it costs them, and who else is concerned."],"kind":[null,"open"],"probability":[null,15],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(334,'01a201ea146970d0af2861a21518dfa1','criterion','01a201ea14697bd2ba9baa309def4409','create','{"id":[null,"01a201ea14697bd2ba9baa309def4409"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"stage_id":[null,"01a201ea14697b09aa22acd1ea52f7ec"],"side":[null,"leave"],"kind":[null,"check"],"expression":[null,""],"says":[null,"Their problem is written down in their own words"],"position":[null,0]}');
INSERT INTO change VALUES(335,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea14697ce2b982ba046e71e3b4','create','{"id":[null,"01a201ea14697ce2b982ba046e71e3b4"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"Demo"],"name_key":[null,"demo"],"definition":[null,"They see their own case in the product, not the tour."],"kind":[null,"open"],"probability":[null,30],"category":[null,"pipeline"],"rot_days":[null,7],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(336,'01a201ea146970d0af2861a21518dfa1','criterion','01a201ea14697d8db35492722d06e178','create','{"id":[null,"01a201ea14697d8db35492722d06e178"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"stage_id":[null,"01a201ea14697ce2b982ba046e71e3b4"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"has:contact"],"says":[null,"A contact is linked"],"position":[null,0]}');
INSERT INTO change VALUES(337,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea14697e1592b636dec80a876c','create','{"id":[null,"01a201ea14697e1592b636dec80a876c"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"Trial"],"name_key":[null,"trial"],"definition":[null,"They work with it on their own data, towards a goal that was agreed before."],"kind":[null,"open"],"probability":[null,50],"category":[null,"best case"],"rot_days":[null,5],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(338,'01a201ea146970d0af2861a21518dfa1','criterion','01a201ea14697ea69beaa6e6f7acb88d','create','{"id":[null,"01a201ea14697ea69beaa6e6f7acb88d"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"stage_id":[null,"01a201ea14697e1592b636dec80a876c"],"side":[null,"enter"],"kind":[null,"check"],"expression":[null,""],"says":[null,"The trial has a goal and an end date"],"position":[null,0]}');
INSERT INTO change VALUES(339,'01a201ea146970d0af2861a21518dfa1','criterion','01a201ea14697f1f9178cda2c235a284','create','{"id":[null,"01a201ea14697f1f9178cda2c235a284"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"stage_id":[null,"01a201ea14697e1592b636dec80a876c"],"side":[null,"leave"],"kind":[null,"filter"],"expression":[null,"met<14d"],"says":[null,"We spoke with them in the last 14 days"],"position":[null,0]}');
INSERT INTO change VALUES(340,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea14697f8ebc6c39f8c4246384','create','{"id":[null,"01a201ea14697f8ebc6c39f8c4246384"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"Proposal"],"name_key":[null,"proposal"],"definition":[null,"They have seats, term and price in writing."],"kind":[null,"open"],"probability":[null,65],"category":[null,"best case"],"rot_days":[null,7],"position":[null,4],"archived_at":[null,null]}');
INSERT INTO change VALUES(341,'01a201ea146970d0af2861a21518dfa1','criterion','01a201ea146a702abf2045e3fb65da9c','create','{"id":[null,"01a201ea146a702abf2045e3fb65da9c"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"stage_id":[null,"01a201ea14697f8ebc6c39f8c4246384"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"amount>0"],"says":[null,"The amount is known"],"position":[null,0]}');
INSERT INTO change VALUES(342,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea146a709e8312a8c6c5bc5acd','create','{"id":[null,"01a201ea146a709e8312a8c6c5bc5acd"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"Security and legal"],"name_key":[null,"security and legal"],"definition":[null,"They want it; questionnaires, data processing terms and signatures are under way."],"kind":[null,"open"],"probability":[null,85],"category":[null,"commit"],"rot_days":[null,10],"position":[null,5],"archived_at":[null,null]}');
INSERT INTO change VALUES(343,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea146a712898ecce9c39d86726','create','{"id":[null,"01a201ea146a712898ecce9c39d86726"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"Won"],"name_key":[null,"won"],"definition":[null,"The contract is signed or the card is charged."],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,6],"archived_at":[null,null]}');
INSERT INTO change VALUES(344,'01a201ea146970d0af2861a21518dfa1','stage','01a201ea146a71a7a501d96b2bca7ef3','create','{"id":[null,"01a201ea146a71a7a501d96b2bca7ef3"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea14697582bbdd403bfb8e7931"],"name":[null,"Lost"],"name_key":[null,"lost"],"definition":[null,"No subscription this time; the reason says why."],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,7],"archived_at":[null,null]}');
INSERT INTO change VALUES(345,'01a201ea146970d0af2861a21518dfa1','lost_reason','01a201ea146a753cb56dab4de4e3390d','create','{"id":[null,"01a201ea146a753cb56dab4de4e3390d"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"name":[null,"Missing feature"],"name_key":[null,"missing feature"],"counts":[null,true],"position":[null,0]}');
INSERT INTO change VALUES(346,'01a201ea146970d0af2861a21518dfa1','lost_reason','01a201ea146a763db9d69fd30401fe37','create','{"id":[null,"01a201ea146a763db9d69fd30401fe37"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"name":[null,"Builds it in-house"],"name_key":[null,"builds it in-house"],"counts":[null,true],"position":[null,3]}');
INSERT INTO change VALUES(347,'01a201ea146970d0af2861a21518dfa1','lost_reason','01a201ea146a76a9bcecfb607a3ffd99','create','{"id":[null,"01a201ea146a76a9bcecfb607a3ffd99"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"name":[null,"Trial not used"],"name_key":[null,"trial not used"],"counts":[null,true],"position":[null,4]}');
INSERT INTO change VALUES(348,'01a201ea146970d0af2861a21518dfa1','lost_reason','01a201ea146a7709bd13f6a5886d27df','create','{"id":[null,"01a201ea146a7709bd13f6a5886d27df"],"version":[null,1],"created_at":[null,1795328447593079],"hidden_at":[null,null],"name":[null,"Security review failed"],"name_key":[null,"security review failed"],"counts":[null,true],"position":[null,5]}');
INSERT INTO change VALUES(349,'01a201ea146b75d4a72a495d08b62349','pipeline','01a201ea146b7d84b047d973b296fa68','create','{"id":[null,"01a201ea146b7d84b047d973b296fa68"],"version":[null,1],"created_at":[null,1795328447595384],"hidden_at":[null,null],"name":[null,"Partners"],"name_key":[null,"partners"],"card_kind":[null,"deal"],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(350,'01a201ea146b75d4a72a495d08b62349','stage','01a201ea146b7f60abc17ed56c21a03f','create','{"id":[null,"01a201ea146b7f60abc17ed56c21a03f"],"version":[null,1],"created_at":[null,1795328447595384],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146b7d84b047d973b296fa68"],"name":[null,"Open"],"name_key":[null,"open"],"definition":[null,""],"kind":[null,"open"],"probability":[null,10],"category":[null,"pipeline"],"rot_days":[null,null],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(351,'01a201ea146b75d4a72a495d08b62349','stage','01a201ea146c718b87cda9a9b55d9e95','create','{"id":[null,"01a201ea146c718b87cda9a9b55d9e95"],"version":[null,1],"created_at":[null,1795328447595384],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146b7d84b047d973b296fa68"],"name":[null,"Won"],"name_key":[null,"won"],"definition":[null,""],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(352,'01a201ea146b75d4a72a495d08b62349','stage','01a201ea146c724e8b187e3f81d9e20f','create','{"id":[null,"01a201ea146c724e8b187e3f81d9e20f"],"version":[null,1],"created_at":[null,1795328447595384],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146b7d84b047d973b296fa68"],"name":[null,"Lost"],"name_key":[null,"lost"],"definition":[null,""],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(353,'01a201ea146d71258bd29a2687784e37','pipeline','01a201ea146b7d84b047d973b296fa68','update','{"name":["Partners","Resellers"],"name_key":["partners","resellers"]}');
INSERT INTO change VALUES(354,'01a201ea146e72669cd1b9fe85471ed3','pipeline','01a201ea146e7ca28192488162e0432a','create','{"id":[null,"01a201ea146e7ca28192488162e0432a"],"version":[null,1],"created_at":[null,1795328447598164],"hidden_at":[null,null],"name":[null,"Twin"],"name_key":[null,"twin"],"card_kind":[null,"deal"],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(355,'01a201ea146e72669cd1b9fe85471ed3','stage','01a201ea146f72799c5b0cf63b0ee598','create','{"id":[null,"01a201ea146f72799c5b0cf63b0ee598"],"version":[null,1],"created_at":[null,1795328447598164],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146e7ca28192488162e0432a"],"name":[null,"Open"],"name_key":[null,"open"],"definition":[null,""],"kind":[null,"open"],"probability":[null,10],"category":[null,"pipeline"],"rot_days":[null,null],"position":[null,0],"archived_at":[null,null]}');
INSERT INTO change VALUES(356,'01a201ea146e72669cd1b9fe85471ed3','stage','01a201ea146f761b814bdf1f28e204bd','create','{"id":[null,"01a201ea146f761b814bdf1f28e204bd"],"version":[null,1],"created_at":[null,1795328447598164],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146e7ca28192488162e0432a"],"name":[null,"Won"],"name_key":[null,"won"],"definition":[null,""],"kind":[null,"won"],"probability":[null,100],"category":[null,"closed"],"rot_days":[null,null],"position":[null,1],"archived_at":[null,null]}');
INSERT INTO change VALUES(357,'01a201ea146e72669cd1b9fe85471ed3','stage','01a201ea146f78f1a4495875c07aa32e','create','{"id":[null,"01a201ea146f78f1a4495875c07aa32e"],"version":[null,1],"created_at":[null,1795328447598164],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146e7ca28192488162e0432a"],"name":[null,"Lost"],"name_key":[null,"lost"],"definition":[null,""],"kind":[null,"lost"],"probability":[null,0],"category":[null,"omitted"],"rot_days":[null,null],"position":[null,2],"archived_at":[null,null]}');
INSERT INTO change VALUES(358,'01a201ea147072b2bc94f8b9981ba360','pipeline','01a201ea146e7ca28192488162e0432a','update','{"position":[3,2]}');
INSERT INTO change VALUES(359,'01a201ea147072b2bc94f8b9981ba360','pipeline','01a201ea146b7d84b047d973b296fa68','update','{"position":[2,3]}');
INSERT INTO change VALUES(360,'01a201ea147171bcae39b1efca0ae851','pipeline','01a201ea146e7ca28192488162e0432a','update','{"archived_at":[null,1795328447601120]}');
INSERT INTO change VALUES(361,'01a201ea14717e259a4186d8d854d3a1','pipeline','01a201ea146e7ca28192488162e0432a','update','{"hidden_at":[null,1795328447601895]}');
INSERT INTO change VALUES(362,'01a201ea1473729c93e8fa5dd6441fd8','stage','01a201ea14737faab7c3c8cb403b81e7','create','{"id":[null,"01a201ea14737faab7c3c8cb403b81e7"],"version":[null,1],"created_at":[null,1795328447603175],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146b7d84b047d973b296fa68"],"name":[null,"Demo"],"name_key":[null,"demo"],"definition":[null,""],"kind":[null,"open"],"probability":[null,50],"category":[null,"pipeline"],"rot_days":[null,null],"position":[null,3],"archived_at":[null,null]}');
INSERT INTO change VALUES(363,'01a201ea1473729c93e8fa5dd6441fd8','stage','01a201ea14737faab7c3c8cb403b81e7','update','{"position":[3,1]}');
INSERT INTO change VALUES(364,'01a201ea1473729c93e8fa5dd6441fd8','stage','01a201ea146c718b87cda9a9b55d9e95','update','{"position":[1,2]}');
INSERT INTO change VALUES(365,'01a201ea1473729c93e8fa5dd6441fd8','stage','01a201ea146c724e8b187e3f81d9e20f','update','{"position":[2,3]}');
INSERT INTO change VALUES(366,'01a201ea14747c3c935f1dc08428c1bf','stage','01a201ea134079a6a3c1716cf0259d10','update','{"probability":[60,55]}');
INSERT INTO change VALUES(367,'01a201ea14757aa29cb1bb1c55eada2a','stage','01a201ea14737faab7c3c8cb403b81e7','update','{"position":[1,0]}');
INSERT INTO change VALUES(368,'01a201ea14757aa29cb1bb1c55eada2a','stage','01a201ea146b7f60abc17ed56c21a03f','update','{"position":[0,1]}');
INSERT INTO change VALUES(369,'01a201ea14777019b64ccd6baa880318','stage','01a201ea14777da7b4f60bc38b049db0','create','{"id":[null,"01a201ea14777da7b4f60bc38b049db0"],"version":[null,1],"created_at":[null,1795328447607019],"hidden_at":[null,null],"pipeline_id":[null,"01a201ea146b7d84b047d973b296fa68"],"name":[null,"Second demo"],"name_key":[null,"second demo"],"definition":[null,""],"kind":[null,"open"],"probability":[null,50],"category":[null,"pipeline"],"rot_days":[null,null],"position":[null,4],"archived_at":[null,null]}');
INSERT INTO change VALUES(370,'01a201ea14777019b64ccd6baa880318','stage','01a201ea14777da7b4f60bc38b049db0','update','{"position":[4,1]}');
INSERT INTO change VALUES(371,'01a201ea14777019b64ccd6baa880318','stage','01a201ea146b7f60abc17ed56c21a03f','update','{"position":[1,2]}');
INSERT INTO change VALUES(372,'01a201ea14777019b64ccd6baa880318','stage','01a201ea146c718b87cda9a9b55d9e95','update','{"position":[2,3]}');
INSERT INTO change VALUES(373,'01a201ea14777019b64ccd6baa880318','stage','01a201ea146c724e8b187e3f81d9e20f','update','{"position":[3,4]}');
INSERT INTO change VALUES(374,'01a201ea14787ecc98cf1ddb501197c7','stage','01a201ea14777da7b4f60bc38b049db0','update','{"archived_at":[null,1795328447608937]}');
INSERT INTO change VALUES(375,'01a201ea147a724989bb66ec06c76e80','criterion','01a201ea147a7e7e848e1ed467237e59','create','{"id":[null,"01a201ea147a7e7e848e1ed467237e59"],"version":[null,1],"created_at":[null,1795328447610154],"hidden_at":[null,null],"stage_id":[null,"01a201ea14737faab7c3c8cb403b81e7"],"side":[null,"enter"],"kind":[null,"filter"],"expression":[null,"amount>0"],"says":[null,"amount>0"],"position":[null,0]}');
INSERT INTO change VALUES(376,'01a201ea147b7648b13111892800bd0b','criterion','01a201ea147b7f35b726fac2db777fd7','create','{"id":[null,"01a201ea147b7f35b726fac2db777fd7"],"version":[null,1],"created_at":[null,1795328447611405],"hidden_at":[null,null],"stage_id":[null,"01a201ea14737faab7c3c8cb403b81e7"],"side":[null,"enter"],"kind":[null,"check"],"expression":[null,""],"says":[null,"They have asked for it"],"position":[null,1]}');
INSERT INTO change VALUES(377,'01a201ea147c77b580acf9513648e6b6','criterion','01a201ea147a7e7e848e1ed467237e59','update','{"expression":["amount>0","amount>9"],"says":["amount>0","amount>9"]}');
INSERT INTO change VALUES(378,'01a201ea147e700b8d01f74e271f29d4','criterion','01a201ea147b7f35b726fac2db777fd7','update','{"position":[1,0]}');
INSERT INTO change VALUES(379,'01a201ea147e700b8d01f74e271f29d4','criterion','01a201ea147a7e7e848e1ed467237e59','update','{"position":[0,1]}');
INSERT INTO change VALUES(380,'01a201ea147f747ebc407279a0c0c68a','criterion','01a201ea147a7e7e848e1ed467237e59','update','{"hidden_at":[null,1795328447615295]}');
INSERT INTO change VALUES(381,'01a201ea14807697ad7276bfce4db8c4','transition','01a201ea14827aaba56289bbe9ac7511','create','{"id":[null,"01a201ea14827aaba56289bbe9ac7511"],"deal_id":[null,"01a201ea139d73898eff7426d436ec77"],"seq":[null,3],"from_stage_id":[null,"01a201ea13407847970b2212f959f57c"],"to_stage_id":[null,"01a201ea1340763cbdab298b7c4efeae"],"at":[null,1795328447616426],"by_id":[null,"01a201ea133e7ffa90bde2b1fa4740ee"],"reason":[null,"the stage Needs assessment was deleted"],"probability":[null,20],"forced":[null,false],"reverts_id":[null,null]}');
INSERT INTO change VALUES(382,'01a201ea14807697ad7276bfce4db8c4','deal','01a201ea139d73898eff7426d436ec77','update','{"stage_id":["01a201ea13407847970b2212f959f57c","01a201ea1340763cbdab298b7c4efeae"],"entered_at":[1795328447466792,1795328447616426]}');
INSERT INTO change VALUES(383,'01a201ea14807697ad7276bfce4db8c4','stage','01a201ea13407847970b2212f959f57c','update','{"hidden_at":[null,1795328447616426]}');
INSERT INTO change VALUES(384,'01a201ea148475db8134cb592557102f','lost_reason','01a201ea1485705a90533b76218d3051','create','{"id":[null,"01a201ea1485705a90533b76218d3051"],"version":[null,1],"created_at":[null,1795328447620388],"hidden_at":[null,null],"name":[null,"Reorganised"],"name_key":[null,"reorganised"],"counts":[null,true],"position":[null,12]}');
INSERT INTO change VALUES(385,'01a201ea14857b0f90a5b0ee2e11a9a2','lost_reason','01a201ea1485705a90533b76218d3051','update','{"name":["Reorganised","Bought"],"name_key":["reorganised","bought"]}');
INSERT INTO change VALUES(386,'01a201ea14867c0297fb34c6b6354e4e','lost_reason','01a201ea1485705a90533b76218d3051','update','{"counts":[true,false]}');
INSERT INTO change VALUES(387,'01a201ea1487768fb305f1ec889a5fcc','lost_reason','01a201ea1485705a90533b76218d3051','update','{"name":["Bought","Bought up"],"name_key":["bought","bought up"]}');
INSERT INTO change VALUES(388,'01a201ea1487768fb305f1ec889a5fcc','lost_reason','01a201ea1485705a90533b76218d3051','update','{"counts":[false,true]}');
INSERT INTO change VALUES(389,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea13407eb58ffaa3c04141de68','update','{"position":[0,1]}');
INSERT INTO change VALUES(390,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea13407f92b8796fe3cc914efc','update','{"position":[1,2]}');
INSERT INTO change VALUES(391,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea13407ffeb2a7616c94cdae19','update','{"position":[2,3]}');
INSERT INTO change VALUES(392,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea146a763db9d69fd30401fe37','update','{"position":[3,4]}');
INSERT INTO change VALUES(393,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea13417059a6310a5898ef930f','update','{"position":[3,5]}');
INSERT INTO change VALUES(394,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea134170b4a8bb52159285fda8','update','{"position":[4,6]}');
INSERT INTO change VALUES(395,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea146a76a9bcecfb607a3ffd99','update','{"position":[4,7]}');
INSERT INTO change VALUES(396,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea1341710e81f9ef60edc11129','update','{"position":[5,8]}');
INSERT INTO change VALUES(397,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea146a7709bd13f6a5886d27df','update','{"position":[5,9]}');
INSERT INTO change VALUES(398,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea1485705a90533b76218d3051','update','{"position":[12,10]}');
INSERT INTO change VALUES(399,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea13417161a510e5629a044f43','update','{"position":[6,11]}');
INSERT INTO change VALUES(400,'01a201ea148970728f2a0eb10ef3264f','lost_reason','01a201ea134171f8bf93ca12dea3827c','update','{"position":[7,12]}');
INSERT INTO change VALUES(401,'01a201ea148a76678670d337dcd457dc','lost_reason','01a201ea1485705a90533b76218d3051','update','{"hidden_at":[null,1795328447626417]}');
INSERT INTO change VALUES(402,'01a201ea148b7356abf2c24bbc725946','setting','01a201ea133f7ed5ae940d91b5bbdd43','update','{"value":["[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\"]","[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\", \"Podcast\"]"]}');
INSERT INTO change VALUES(403,'01a201ea148c7685a666c2a92293470c','setting','01a201ea133f7ed5ae940d91b5bbdd43','update','{"value":["[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\", \"Podcast\"]","[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Podcast\", \"Partner\", \"Outbound call\", \"Existing customer\"]"]}');
INSERT INTO change VALUES(404,'01a201ea148d75dd9116659bf27c531d','setting','01a201ea133f7ed5ae940d91b5bbdd43','update','{"value":["[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Podcast\", \"Partner\", \"Outbound call\", \"Existing customer\"]","[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Radio\", \"Partner\", \"Outbound call\", \"Existing customer\"]"]}');
INSERT INTO change VALUES(405,'01a201ea148f763dbed6970e8af23733','setting','01a201ea133f7ed5ae940d91b5bbdd43','update','{"value":["[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Radio\", \"Partner\", \"Outbound call\", \"Existing customer\"]","[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\"]"]}');
INSERT INTO change VALUES(406,'01a201ea149077aeafc9c415123f3957','tagging','01a201ea13947d15bcbbab1ecad6d0b4','delete','{"id":["01a201ea13947d15bcbbab1ecad6d0b4",null],"tag_id":["01a201ea13947c08a2bd7cb0dc223af4",null],"kind":["deal",null],"record":["01a201ea1393717d938776642d833213",null]}');
INSERT INTO change VALUES(407,'01a201ea149077aeafc9c415123f3957','tag','01a201ea13947c08a2bd7cb0dc223af4','update','{"hidden_at":[null,1795328447632496]}');
INSERT INTO change VALUES(408,'01a201ea1491799787369a5e9d0a249f','setting','01a201ea14917ed7b53e43178226f07f','create','{"id":[null,"01a201ea14917ed7b53e43178226f07f"],"version":[null,1],"created_at":[null,1795328447633614],"hidden_at":[null,null],"key":[null,"name"],"value":[null,"\"Acme sales\""]}');
INSERT INTO change VALUES(409,'01a201ea149275e899172959c2622ac4','setting','01a201ea14927a818a194def5e7c7bc9','create','{"id":[null,"01a201ea14927a818a194def5e7c7bc9"],"version":[null,1],"created_at":[null,1795328447634381],"hidden_at":[null,null],"key":[null,"fiscal_start"],"value":[null,"\"April\""]}');
INSERT INTO change VALUES(410,'01a201ea1493710eb332326f85119d47','setting','01a201ea149375adb616001f54e08010','create','{"id":[null,"01a201ea149375adb616001f54e08010"],"version":[null,1],"created_at":[null,1795328447635077],"hidden_at":[null,null],"key":[null,"week_start"],"value":[null,"\"Sunday\""]}');
INSERT INTO change VALUES(411,'01a201ea14947462b02b2018d749515e','setting','01a201ea136b770ba83ebb3f579df217','update','{"value":["\"DE\"","\"FR\""]}');
INSERT INTO change VALUES(412,'01a201ea14947462b02b2018d749515e','setting','01a201ea133f7ed5ae940d91b5bbdd43','update','{"value":["[\"Referral\", \"Website\", \"Search engine\", \"Paid search\", \"Social media\", \"Newsletter\", \"Guide or webinar\", \"Trade fair\", \"Networking\", \"Partner\", \"Outbound call\", \"Existing customer\"]","[\"Fair\", \"Web\"]"]}');
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
INSERT INTO company VALUES('01a201ea136e70368cbf449ff2ff7d10',5,1795328447340505,NULL,1,NULL,'Acme Ltd','acme ltd','acme ltd','acme.example',NULL,NULL,'Lyon',NULL,NULL,NULL,'prospecting',NULL,'01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,1795328447529558,NULL);
INSERT INTO company VALUES('01a201ea13c77e27b9f93e5f94cbb4f2',1,1795328447428200,NULL,2,NULL,'Firm 0','firm 0','firm 0',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a201ea13c77e299b89270a7b48cb6a',1,1795328447428200,NULL,3,NULL,'Firm 1','firm 1','firm 1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a201ea13c77e2ba8cedf70e705728d',1,1795328447428200,NULL,4,NULL,'Firm 2','firm 2','firm 2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a201ea13c77e2d9c907823949cc2e6',1,1795328447428200,NULL,5,NULL,'Firm 3','firm 3','firm 3',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a201ea13c77e2f8734ac56b6fe8045',1,1795328447428200,NULL,6,NULL,'Firm 4','firm 4','firm 4',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a201ea13c77e319fd0f37a9c2f638d',1,1795328447428200,NULL,7,NULL,'Firm 5','firm 5','firm 5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a201ea13c77e33a84748f3976011af',1,1795328447428200,NULL,8,NULL,'Firm 6','firm 6','firm 6',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO company VALUES('01a201ea1431737694b332830b8e72f8',1,1795328447536418,NULL,9,NULL,'Birch','birch','birch',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prospecting',NULL,'01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,NULL,NULL);
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
INSERT INTO contact VALUES('01a201ea137879d3bd7fa5c38282bc5e',10,1795328447350692,NULL,1,NULL,'Kim Sato','kim sato','kim sato','Kim','Sato','Head of purchasing','01a201ea136e70368cbf449ff2ff7d10','01a201ea133e7ffa90bde2b1fa4740ee','churned',NULL,NULL,NULL,NULL,NULL,9,NULL);
INSERT INTO contact VALUES('01a201ea137b7edfad98feeea86708de',7,1795328447355149,NULL,2,NULL,'Lee Wong','lee wong','lee wong','Lee','Wong','Head of purchasing',NULL,'01a201ea133e7ffa90bde2b1fa4740ee','prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e28a3ae77ac16313209',1,1795328447428200,NULL,3,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e2ab834c08f6a58a9ef',1,1795328447428200,NULL,4,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e2c911d8e4c3b80b05c',1,1795328447428200,NULL,5,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e2eace2b90171fe37eb',1,1795328447428200,NULL,6,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e30b69f8444546c97f8',1,1795328447428200,NULL,7,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e32b206cbf6b57fb0d5',1,1795328447428200,NULL,8,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e349f00e4368d310006',1,1795328447428200,NULL,9,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a201ea13c77e33a84748f3976011af',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e35a258ee7930670394',1,1795328447428200,NULL,10,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3689ae68442671a9b2',1,1795328447428200,NULL,11,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e37a48523ba41d26f8e',1,1795328447428200,NULL,12,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e38ae4d912bf5b3f461',1,1795328447428200,NULL,13,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3994870e33fa52eb27',1,1795328447428200,NULL,14,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3a9b69ecb2acf0f470',1,1795328447428200,NULL,15,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3babd51434512c3d6f',1,1795328447428200,NULL,16,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a201ea13c77e33a84748f3976011af',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3cb65c15d799b58698',1,1795328447428200,NULL,17,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3d9f1939e09ea7d120',1,1795328447428200,NULL,18,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3e8f7a90aca17070dc',1,1795328447428200,NULL,19,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e3f97369d1710c6dc14',1,1795328447428200,NULL,20,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e409f2f780aded8600f',1,1795328447428200,NULL,21,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e41928f52669464bd12',1,1795328447428200,NULL,22,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e42943cae8013d5687c',1,1795328447428200,NULL,23,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a201ea13c77e33a84748f3976011af',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e43b3b1e0c7ccb20bc9',1,1795328447428200,NULL,24,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e449cf163a533a1b493',1,1795328447428200,NULL,25,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4590e1178a334743ef',1,1795328447428200,NULL,26,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4683f849a2e49911fc',1,1795328447428200,NULL,27,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e47be6bd253230f7c50',1,1795328447428200,NULL,28,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e488e5242d7d21a63db',1,1795328447428200,NULL,29,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e49a001a4631b5151e9',1,1795328447428200,NULL,30,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a201ea13c77e33a84748f3976011af',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4a9e886a3345948933',1,1795328447428200,NULL,31,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4ba8a773487adeacce',1,1795328447428200,NULL,32,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4c9682ca28e2d7f589',1,1795328447428200,NULL,33,NULL,'Person 0','person 0','person 0','Person','0',NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4da8bfc7c2524d873c',1,1795328447428200,NULL,34,NULL,'Person 1','person 1','person 1','Person','1',NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4ea7617d86d66cd958',1,1795328447428200,NULL,35,NULL,'Person 2','person 2','person 2','Person','2',NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e4fb02b761228a5f1ec',1,1795328447428200,NULL,36,NULL,'Person 3','person 3','person 3','Person','3',NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea13c77e509fcfc3a0955839e5',1,1795328447428200,NULL,37,NULL,'Person 4','person 4','person 4','Person','4',NULL,'01a201ea13c77e33a84748f3976011af',NULL,'prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES('01a201ea14327908bc3e3c61e9e43073',1,1795328447536418,NULL,38,NULL,'Ada','ada','ada','Ada',NULL,NULL,'01a201ea1431737694b332830b8e72f8','01a201ea133e7ffa90bde2b1fa4740ee','prospecting',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE INDEX "contact_agenda" ON "contact" ("owner_id", COALESCE("last_touch_at", "created_at"), "cadence_days") WHERE ("hidden_at" IS NULL);
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
INSERT INTO contact_point VALUES('01a201ea136e783196b68230fc0a3fbc',NULL,'01a201ea136e70368cbf449ff2ff7d10','email','hi@acme.example','hi@acme.example','',0);
INSERT INTO contact_point VALUES('01a201ea13807c0e9d2dc11fb8390ed5','01a201ea137879d3bd7fa5c38282bc5e',NULL,'email','k@acme.org','k@acme.org','',0);
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
INSERT INTO criterion VALUES('01a201ea13407728baf6e5e90c6c6464',1,1795328447294220,NULL,'01a201ea1340763cbdab298b7c4efeae','leave','check','','Need and budget are known',0);
INSERT INTO criterion VALUES('01a201ea1340791db68d355cd7dacf76',1,1795328447294220,NULL,'01a201ea13407847970b2212f959f57c','leave','check','','The person who decides has confirmed the requirements',0);
INSERT INTO criterion VALUES('01a201ea13407a4090e3a0e6cdb1fc41',1,1795328447294220,NULL,'01a201ea134079a6a3c1716cf0259d10','enter','filter','amount>0','The amount is known',0);
INSERT INTO criterion VALUES('01a201ea13407b5584411399a313aecc',1,1795328447294220,NULL,'01a201ea13407ac09698fffb8a573c0a','enter','filter','has:contact','A contact is linked',0);
INSERT INTO criterion VALUES('01a201ea14697bd2ba9baa309def4409',1,1795328447593079,NULL,'01a201ea14697b09aa22acd1ea52f7ec','leave','check','','Their problem is written down in their own words',0);
INSERT INTO criterion VALUES('01a201ea14697d8db35492722d06e178',1,1795328447593079,NULL,'01a201ea14697ce2b982ba046e71e3b4','enter','filter','has:contact','A contact is linked',0);
INSERT INTO criterion VALUES('01a201ea14697ea69beaa6e6f7acb88d',1,1795328447593079,NULL,'01a201ea14697e1592b636dec80a876c','enter','check','','The trial has a goal and an end date',0);
INSERT INTO criterion VALUES('01a201ea14697f1f9178cda2c235a284',1,1795328447593079,NULL,'01a201ea14697e1592b636dec80a876c','leave','filter','met<14d','We spoke with them in the last 14 days',0);
INSERT INTO criterion VALUES('01a201ea146a702abf2045e3fb65da9c',1,1795328447593079,NULL,'01a201ea14697f8ebc6c39f8c4246384','enter','filter','amount>0','The amount is known',0);
INSERT INTO criterion VALUES('01a201ea147a7e7e848e1ed467237e59',4,1795328447610154,1795328447615295,'01a201ea14737faab7c3c8cb403b81e7','enter','filter','amount>9','amount>9',1);
INSERT INTO criterion VALUES('01a201ea147b7f35b726fac2db777fd7',2,1795328447611405,NULL,'01a201ea14737faab7c3c8cb403b81e7','enter','check','','They have asked for it',0);
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
INSERT INTO custom_field VALUES('01a201ea138e748c93657408b53f8b95',4,1795328447373983,1795328447589938,'deal','Area','area','text',NULL,1);
INSERT INTO custom_field VALUES('01a201ea146370698a1e03504d6aa713',3,1795328447586645,NULL,'deal','Tier','tier','choice','Gold
Silver',0);
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
INSERT INTO custom_value VALUES('01a201ea13a47a63aef8fc955d2854cd','01a201ea138e748c93657408b53f8b95','01a201ea1393717d938776642d833213','North','north');
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
INSERT INTO deal VALUES('01a201ea1393717d938776642d833213',14,1795328447374988,NULL,1,NULL,'Our Rollout','our rollout','01a201ea134072b78fe5f53586807c3e','01a201ea13407bcda97bce41e65b068d',0,'won',1795328447481848,1795328447378916,1795328447481848,250000,'EUR',NULL,NULL,NULL,'01a201ea133e7ffa90bde2b1fa4740ee','01a201ea136e70368cbf449ff2ff7d10',NULL,NULL,NULL,NULL,1795328447529558,NULL);
INSERT INTO deal VALUES('01a201ea139974afb1de3a31bf9d7f6c',13,1795328447383233,NULL,2,NULL,'Our Second','our second','01a201ea134072b78fe5f53586807c3e','01a201ea13407ac09698fffb8a573c0a',0,'open',1795328447485365,1795328447385237,NULL,123400,'EUR',NULL,NULL,NULL,'01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,NULL,NULL,NULL,1795328447506596,NULL);
INSERT INTO deal VALUES('01a201ea139d73898eff7426d436ec77',6,1795328447387419,NULL,3,NULL,'Third one','third one','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',0,'open',1795328447616426,1795328447389171,NULL,NULL,'CHF',NULL,NULL,NULL,'01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,NULL,NULL,NULL,1795328447466408,NULL);
INSERT INTO deal VALUES('01a201ea13ca78dd913f87462697aa8d',1,1795328447428200,NULL,4,NULL,'Imported 0','imported 0','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',4294967296,'open',1795328447434359,1795328447434359,NULL,0,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,NULL,NULL,NULL,1795328447434359,NULL);
INSERT INTO deal VALUES('01a201ea13ca7a189cd7d51ec1d769df',1,1795328447428200,NULL,5,NULL,'Imported 1','imported 1','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',8589934592,'open',1795328447434623,1795328447434623,NULL,10000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,NULL,NULL,NULL,1795328447434623,NULL);
INSERT INTO deal VALUES('01a201ea13ca7a89a97a27944c06a22e',1,1795328447428200,NULL,6,NULL,'Imported 2','imported 2','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',12884901888,'open',1795328447434653,1795328447434653,NULL,20000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,NULL,NULL,NULL,1795328447434653,NULL);
INSERT INTO deal VALUES('01a201ea13ca7b02943b005141e5faae',1,1795328447428200,NULL,7,NULL,'Imported 3','imported 3','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',17179869184,'open',1795328447434681,1795328447434681,NULL,30000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,NULL,NULL,NULL,1795328447434681,NULL);
INSERT INTO deal VALUES('01a201ea13ca7b7795eea2b3a4819ab0',1,1795328447428200,NULL,8,NULL,'Imported 4','imported 4','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',21474836480,'open',1795328447434711,1795328447434711,NULL,40000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,NULL,NULL,NULL,1795328447434711,NULL);
INSERT INTO deal VALUES('01a201ea13ca7bda8afd397b768379af',1,1795328447428200,NULL,9,NULL,'Imported 5','imported 5','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',25769803776,'open',1795328447434736,1795328447434736,NULL,50000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,NULL,NULL,NULL,1795328447434736,NULL);
INSERT INTO deal VALUES('01a201ea13ca7c36b678b078ba9679e5',1,1795328447428200,NULL,10,NULL,'Imported 6','imported 6','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',30064771072,'open',1795328447434759,1795328447434759,NULL,60000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e33a84748f3976011af',NULL,NULL,NULL,NULL,1795328447434759,NULL);
INSERT INTO deal VALUES('01a201ea13ca7cb8a9a5d8866b229786',1,1795328447428200,NULL,11,NULL,'Imported 7','imported 7','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',34359738368,'open',1795328447434785,1795328447434785,NULL,70000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,NULL,NULL,NULL,1795328447434785,NULL);
INSERT INTO deal VALUES('01a201ea13ca7d4abb37c8e0d89a2f95',1,1795328447428200,NULL,12,NULL,'Imported 8','imported 8','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',38654705664,'open',1795328447434825,1795328447434825,NULL,80000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,NULL,NULL,NULL,1795328447434825,NULL);
INSERT INTO deal VALUES('01a201ea13ca7da78c480b3b7a20ad6a',1,1795328447428200,NULL,13,NULL,'Imported 9','imported 9','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',42949672960,'open',1795328447434849,1795328447434849,NULL,90000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,NULL,NULL,NULL,1795328447434849,NULL);
INSERT INTO deal VALUES('01a201ea13ca7e009159974922b75fa7',1,1795328447428200,NULL,14,NULL,'Imported 10','imported 10','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',47244640256,'open',1795328447434871,1795328447434871,NULL,100000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,NULL,NULL,NULL,1795328447434871,NULL);
INSERT INTO deal VALUES('01a201ea13ca7e52bf2db3acfd505c56',1,1795328447428200,NULL,15,NULL,'Imported 11','imported 11','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',51539607552,'open',1795328447434891,1795328447434891,NULL,110000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,NULL,NULL,NULL,1795328447434891,NULL);
INSERT INTO deal VALUES('01a201ea13ca7ea2908e8f6a89219b48',1,1795328447428200,NULL,16,NULL,'Imported 12','imported 12','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',55834574848,'open',1795328447434910,1795328447434910,NULL,120000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,NULL,NULL,NULL,1795328447434910,NULL);
INSERT INTO deal VALUES('01a201ea13ca7eeaa51e45621f9af7d2',1,1795328447428200,NULL,17,NULL,'Imported 13','imported 13','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',60129542144,'open',1795328447434928,1795328447434928,NULL,130000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e33a84748f3976011af',NULL,NULL,NULL,NULL,1795328447434928,NULL);
INSERT INTO deal VALUES('01a201ea13ca7f3a983dffb54cfe7c3e',1,1795328447428200,NULL,18,NULL,'Imported 14','imported 14','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',64424509440,'open',1795328447434948,1795328447434948,NULL,140000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,NULL,NULL,NULL,1795328447434948,NULL);
INSERT INTO deal VALUES('01a201ea13ca7f83b7bfae5fb5227052',1,1795328447428200,NULL,19,NULL,'Imported 15','imported 15','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',68719476736,'open',1795328447434966,1795328447434966,NULL,150000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,NULL,NULL,NULL,1795328447434966,NULL);
INSERT INTO deal VALUES('01a201ea13ca7fc7846ae108d0697c46',1,1795328447428200,NULL,20,NULL,'Imported 16','imported 16','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',73014444032,'open',1795328447434983,1795328447434983,NULL,160000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,NULL,NULL,NULL,1795328447434983,NULL);
INSERT INTO deal VALUES('01a201ea13cb700c8c432b936e95a892',1,1795328447428200,NULL,21,NULL,'Imported 17','imported 17','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',77309411328,'open',1795328447434999,1795328447434999,NULL,170000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,NULL,NULL,NULL,1795328447434999,NULL);
INSERT INTO deal VALUES('01a201ea13cb7053b5064e9b4536df0f',1,1795328447428200,NULL,22,NULL,'Imported 18','imported 18','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',81604378624,'open',1795328447435016,1795328447435016,NULL,180000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,NULL,NULL,NULL,1795328447435016,NULL);
INSERT INTO deal VALUES('01a201ea13cb709883f643051b4e46e1',1,1795328447428200,NULL,23,NULL,'Imported 19','imported 19','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',85899345920,'open',1795328447435034,1795328447435034,NULL,190000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,NULL,NULL,NULL,1795328447435034,NULL);
INSERT INTO deal VALUES('01a201ea13cb70dc9692d744f98105c1',1,1795328447428200,NULL,24,NULL,'Imported 20','imported 20','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',90194313216,'open',1795328447435050,1795328447435050,NULL,200000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e33a84748f3976011af',NULL,NULL,NULL,NULL,1795328447435050,NULL);
INSERT INTO deal VALUES('01a201ea13cb711fbc573dbd6e1caf14',1,1795328447428200,NULL,25,NULL,'Imported 21','imported 21','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',94489280512,'open',1795328447435067,1795328447435067,NULL,210000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,NULL,NULL,NULL,1795328447435067,NULL);
INSERT INTO deal VALUES('01a201ea13cb7169a2705d005c09af1d',1,1795328447428200,NULL,26,NULL,'Imported 22','imported 22','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',98784247808,'open',1795328447435084,1795328447435084,NULL,220000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,NULL,NULL,NULL,1795328447435084,NULL);
INSERT INTO deal VALUES('01a201ea13cb71ac886ff065b6279151',1,1795328447428200,NULL,27,NULL,'Imported 23','imported 23','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',103079215104,'open',1795328447435101,1795328447435101,NULL,230000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,NULL,NULL,NULL,1795328447435101,NULL);
INSERT INTO deal VALUES('01a201ea13cb71f7bc23de5f83e3d421',1,1795328447428200,NULL,28,NULL,'Imported 24','imported 24','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',107374182400,'open',1795328447435120,1795328447435120,NULL,240000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,NULL,NULL,NULL,1795328447435120,NULL);
INSERT INTO deal VALUES('01a201ea13cb7248aa6ef35b669faf56',1,1795328447428200,NULL,29,NULL,'Imported 25','imported 25','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',111669149696,'open',1795328447435137,1795328447435137,NULL,250000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,NULL,NULL,NULL,1795328447435137,NULL);
INSERT INTO deal VALUES('01a201ea13cb7293a1b190c586fd418d',1,1795328447428200,NULL,30,NULL,'Imported 26','imported 26','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',115964116992,'open',1795328447435158,1795328447435158,NULL,260000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,NULL,NULL,NULL,1795328447435158,NULL);
INSERT INTO deal VALUES('01a201ea13cb72d5b08463b8b5d45329',1,1795328447428200,NULL,31,NULL,'Imported 27','imported 27','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',120259084288,'open',1795328447435174,1795328447435174,NULL,270000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e33a84748f3976011af',NULL,NULL,NULL,NULL,1795328447435174,NULL);
INSERT INTO deal VALUES('01a201ea13cb7319be02ae09171a9d95',1,1795328447428200,NULL,32,NULL,'Imported 28','imported 28','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',124554051584,'open',1795328447435190,1795328447435190,NULL,280000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,NULL,NULL,NULL,1795328447435190,NULL);
INSERT INTO deal VALUES('01a201ea13cb735b99bee2534e0243c7',1,1795328447428200,NULL,33,NULL,'Imported 29','imported 29','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',128849018880,'open',1795328447435206,1795328447435206,NULL,290000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,NULL,NULL,NULL,1795328447435206,NULL);
INSERT INTO deal VALUES('01a201ea13cb739ea1fd5ebd5eaf412b',1,1795328447428200,NULL,34,NULL,'Imported 30','imported 30','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',133143986176,'open',1795328447435223,1795328447435223,NULL,300000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,NULL,NULL,NULL,1795328447435223,NULL);
INSERT INTO deal VALUES('01a201ea13cb73deb2e33cf5e0f71164',1,1795328447428200,NULL,35,NULL,'Imported 31','imported 31','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',137438953472,'open',1795328447435239,1795328447435239,NULL,310000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,NULL,NULL,NULL,1795328447435239,NULL);
INSERT INTO deal VALUES('01a201ea13cb742094a991af2f6d7e19',1,1795328447428200,NULL,36,NULL,'Imported 32','imported 32','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',141733920768,'open',1795328447435254,1795328447435254,NULL,320000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,NULL,NULL,NULL,1795328447435254,NULL);
INSERT INTO deal VALUES('01a201ea13cb746497a2512612f59c55',1,1795328447428200,NULL,37,NULL,'Imported 33','imported 33','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',146028888064,'open',1795328447435271,1795328447435271,NULL,330000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e319fd0f37a9c2f638d',NULL,NULL,NULL,NULL,1795328447435271,NULL);
INSERT INTO deal VALUES('01a201ea13cb74aea03e975c6d119550',1,1795328447428200,NULL,38,NULL,'Imported 34','imported 34','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',150323855360,'open',1795328447435289,1795328447435289,NULL,340000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e33a84748f3976011af',NULL,NULL,NULL,NULL,1795328447435289,NULL);
INSERT INTO deal VALUES('01a201ea13cb74f9b0da83a71c99fdad',1,1795328447428200,NULL,39,NULL,'Imported 35','imported 35','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',154618822656,'open',1795328447435305,1795328447435305,NULL,350000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e27b9f93e5f94cbb4f2',NULL,NULL,NULL,NULL,1795328447435305,NULL);
INSERT INTO deal VALUES('01a201ea13cb753ba93d04686dddbe92',1,1795328447428200,NULL,40,NULL,'Imported 36','imported 36','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',158913789952,'open',1795328447435324,1795328447435324,NULL,360000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e299b89270a7b48cb6a',NULL,NULL,NULL,NULL,1795328447435324,NULL);
INSERT INTO deal VALUES('01a201ea13cb75868a6d595dfd76db51',1,1795328447428200,NULL,41,NULL,'Imported 37','imported 37','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',163208757248,'open',1795328447435342,1795328447435342,NULL,370000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2ba8cedf70e705728d',NULL,NULL,NULL,NULL,1795328447435342,NULL);
INSERT INTO deal VALUES('01a201ea13cb75cdb2e389b5a1879fd5',1,1795328447428200,NULL,42,NULL,'Imported 38','imported 38','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',167503724544,'open',1795328447435359,1795328447435359,NULL,380000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2d9c907823949cc2e6',NULL,NULL,NULL,NULL,1795328447435359,NULL);
INSERT INTO deal VALUES('01a201ea13cb7610acc0623143d88563',1,1795328447428200,NULL,43,NULL,'Imported 39','imported 39','01a201ea134072b78fe5f53586807c3e','01a201ea1340763cbdab298b7c4efeae',171798691840,'open',1795328447435376,1795328447435376,NULL,390000,'CHF',NULL,NULL,NULL,NULL,'01a201ea13c77e2f8734ac56b6fe8045',NULL,NULL,NULL,NULL,1795328447435376,NULL);
INSERT INTO deal VALUES('01a201ea14357f778d37d9a472a42197',1,1795328447536418,NULL,44,NULL,'Pilot','pilot','01a201ea134072b78fe5f53586807c3e','01a201ea1340745ba91d2ef485967748',0,'open',1795328447541912,1795328447541912,NULL,800000,'EUR',NULL,NULL,'2026-12-01','01a201ea133e7ffa90bde2b1fa4740ee','01a201ea1431737694b332830b8e72f8',NULL,NULL,NULL,NULL,1795328447541912,NULL);
CREATE INDEX "deal_agenda" ON "deal" ("owner_id", "amount") WHERE (("closed_at" IS NULL) AND ("hidden_at" IS NULL));
CREATE INDEX "deal_board" ON "deal" ("stage_id", "position", "id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "deal_company_id" ON "deal" ("company_id");
CREATE UNIQUE INDEX "deal_external_id_unique" ON "deal" ("external_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "deal_number" ON "deal" ("number");
CREATE INDEX "deal_opened" ON "deal" ("opened_at") WHERE ("hidden_at" IS NULL);
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
INSERT INTO deal_check VALUES('01a201ea13b37511b7bb211dce409f12','01a201ea1393717d938776642d833213','01a201ea13407728baf6e5e90c6c6464',1795328447410740,'01a201ea133e7ffa90bde2b1fa4740ee');
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
INSERT INTO deal_contact VALUES('01a201ea13937a29b014d3bc6f7c1a7f','01a201ea1393717d938776642d833213','01a201ea137879d3bd7fa5c38282bc5e','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76aaa4ac3850e53fac3e','01a201ea13ca78dd913f87462697aa8d','01a201ea13c77e28a3ae77ac16313209','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76ab95e589b457de185c','01a201ea13ca7a189cd7d51ec1d769df','01a201ea13c77e2ab834c08f6a58a9ef','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76ac971442e742b5dd96','01a201ea13ca7a89a97a27944c06a22e','01a201ea13c77e2c911d8e4c3b80b05c','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76ad9e7eaa7856ea865f','01a201ea13ca7b02943b005141e5faae','01a201ea13c77e2eace2b90171fe37eb','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76aebf215ea4526fff28','01a201ea13ca7b7795eea2b3a4819ab0','01a201ea13c77e30b69f8444546c97f8','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76afbb0b96bb9402e92b','01a201ea13ca7bda8afd397b768379af','01a201ea13c77e32b206cbf6b57fb0d5','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b08886e86663c2a4c0','01a201ea13ca7c36b678b078ba9679e5','01a201ea13c77e349f00e4368d310006','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b19f145b8716f24d6c','01a201ea13ca7cb8a9a5d8866b229786','01a201ea13c77e35a258ee7930670394','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b2944d0c1c51b94311','01a201ea13ca7d4abb37c8e0d89a2f95','01a201ea13c77e3689ae68442671a9b2','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b3bb3d107ad393d377','01a201ea13ca7da78c480b3b7a20ad6a','01a201ea13c77e37a48523ba41d26f8e','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b49bf853a6f5ee4f74','01a201ea13ca7e009159974922b75fa7','01a201ea13c77e38ae4d912bf5b3f461','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b59694643fafe518ae','01a201ea13ca7e52bf2db3acfd505c56','01a201ea13c77e3994870e33fa52eb27','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b69816f117fe823be4','01a201ea13ca7ea2908e8f6a89219b48','01a201ea13c77e3a9b69ecb2acf0f470','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b7b5d08e17111ce975','01a201ea13ca7eeaa51e45621f9af7d2','01a201ea13c77e3babd51434512c3d6f','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b88141e0c5c25160a5','01a201ea13ca7f3a983dffb54cfe7c3e','01a201ea13c77e3cb65c15d799b58698','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76b9b0bafec49d189c5b','01a201ea13ca7f83b7bfae5fb5227052','01a201ea13c77e3d9f1939e09ea7d120','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76baba325324b299c1de','01a201ea13ca7fc7846ae108d0697c46','01a201ea13c77e3e8f7a90aca17070dc','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76bb890f5c3c72d41f8b','01a201ea13cb700c8c432b936e95a892','01a201ea13c77e3f97369d1710c6dc14','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76bcaeabde22b0e94db3','01a201ea13cb7053b5064e9b4536df0f','01a201ea13c77e409f2f780aded8600f','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76bd835a34ca5d944d4a','01a201ea13cb709883f643051b4e46e1','01a201ea13c77e41928f52669464bd12','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76bebb87c684dae984c0','01a201ea13cb70dc9692d744f98105c1','01a201ea13c77e42943cae8013d5687c','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76bf96871d8e59368f7a','01a201ea13cb711fbc573dbd6e1caf14','01a201ea13c77e43b3b1e0c7ccb20bc9','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c09190820c0c0dff64','01a201ea13cb7169a2705d005c09af1d','01a201ea13c77e449cf163a533a1b493','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c19981beef95f80831','01a201ea13cb71ac886ff065b6279151','01a201ea13c77e4590e1178a334743ef','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c283ef22ae4bf836e0','01a201ea13cb71f7bc23de5f83e3d421','01a201ea13c77e4683f849a2e49911fc','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c3b63f4b49257d3886','01a201ea13cb7248aa6ef35b669faf56','01a201ea13c77e47be6bd253230f7c50','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c482d5ac55d3453bdb','01a201ea13cb7293a1b190c586fd418d','01a201ea13c77e488e5242d7d21a63db','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c5becb917f31b76c1c','01a201ea13cb72d5b08463b8b5d45329','01a201ea13c77e49a001a4631b5151e9','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c6913e5931c3b18fa5','01a201ea13cb7319be02ae09171a9d95','01a201ea13c77e4a9e886a3345948933','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c79da5e9793d0bd25b','01a201ea13cb735b99bee2534e0243c7','01a201ea13c77e4ba8a773487adeacce','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c8a23056e89dcacb7f','01a201ea13cb739ea1fd5ebd5eaf412b','01a201ea13c77e4c9682ca28e2d7f589','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76c9a76f9e2de176770f','01a201ea13cb73deb2e33cf5e0f71164','01a201ea13c77e4da8bfc7c2524d873c','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76cabddbfa3685a098ad','01a201ea13cb742094a991af2f6d7e19','01a201ea13c77e4ea7617d86d66cd958','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76cb9ef2df0e6f87d5f8','01a201ea13cb746497a2512612f59c55','01a201ea13c77e4fb02b761228a5f1ec','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76cc947a517c3f2a679d','01a201ea13cb74aea03e975c6d119550','01a201ea13c77e509fcfc3a0955839e5','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76cd87476371848445f7','01a201ea13cb74f9b0da83a71c99fdad','01a201ea13c77e28a3ae77ac16313209','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76ce8af1da9b186a6ea1','01a201ea13cb753ba93d04686dddbe92','01a201ea13c77e2ab834c08f6a58a9ef','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76cfaa73e4667e142650','01a201ea13cb75868a6d595dfd76db51','01a201ea13c77e2c911d8e4c3b80b05c','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76d0a4e8b124ab001b8f','01a201ea13cb75cdb2e389b5a1879fd5','01a201ea13c77e2eace2b90171fe37eb','',0);
INSERT INTO deal_contact VALUES('01a201ea13cc76d1b56b7c80c188d7f6','01a201ea13cb7610acc0623143d88563','01a201ea13c77e30b69f8444546c97f8','',0);
INSERT INTO deal_contact VALUES('01a201ea143676ec8f3387b81ea92108','01a201ea14357f778d37d9a472a42197','01a201ea14327908bc3e3c61e9e43073','',0);
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
INSERT INTO deal_line VALUES('01a201ea13947372ba44e2c44878b2e8','01a201ea1393717d938776642d833213','01a201ea138a7b45bb0195c631c38011',2,1200,0);
CREATE INDEX "deal_line_deal_id" ON "deal_line" ("deal_id");
CREATE INDEX "deal_line_product_id" ON "deal_line" ("product_id");
DROP TABLE IF EXISTS distinct_pair;
CREATE TABLE "distinct_pair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "low" TEXT NOT NULL,
    "high" TEXT NOT NULL
) STRICT;
INSERT INTO distinct_pair VALUES('01a201ea144f7860a2bcf2a41de9c18b','contact','01a201ea137879d3bd7fa5c38282bc5e','01a201ea137b7edfad98feeea86708de');
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
INSERT INTO lost_reason VALUES('01a201ea13407eb58ffaa3c04141de68',2,1795328447294220,NULL,'Price','price',1,1);
INSERT INTO lost_reason VALUES('01a201ea13407f92b8796fe3cc914efc',2,1795328447294220,NULL,'Chose a competitor','chose a competitor',1,2);
INSERT INTO lost_reason VALUES('01a201ea13407ffeb2a7616c94cdae19',2,1795328447294220,NULL,'No budget','no budget',1,3);
INSERT INTO lost_reason VALUES('01a201ea13417059a6310a5898ef930f',2,1795328447294220,NULL,'No decision','no decision',1,5);
INSERT INTO lost_reason VALUES('01a201ea134170b4a8bb52159285fda8',2,1795328447294220,NULL,'Bad timing','bad timing',1,6);
INSERT INTO lost_reason VALUES('01a201ea1341710e81f9ef60edc11129',2,1795328447294220,NULL,'Does not fit','does not fit',1,8);
INSERT INTO lost_reason VALUES('01a201ea13417161a510e5629a044f43',2,1795328447294220,NULL,'Invalid','invalid',0,11);
INSERT INTO lost_reason VALUES('01a201ea134171f8bf93ca12dea3827c',2,1795328447294220,NULL,'Duplicate','duplicate',0,12);
INSERT INTO lost_reason VALUES('01a201ea146a753cb56dab4de4e3390d',1,1795328447593079,NULL,'Missing feature','missing feature',1,0);
INSERT INTO lost_reason VALUES('01a201ea146a763db9d69fd30401fe37',2,1795328447593079,NULL,'Builds it in-house','builds it in-house',1,4);
INSERT INTO lost_reason VALUES('01a201ea146a76a9bcecfb607a3ffd99',2,1795328447593079,NULL,'Trial not used','trial not used',1,7);
INSERT INTO lost_reason VALUES('01a201ea146a7709bd13f6a5886d27df',2,1795328447593079,NULL,'Security review failed','security review failed',1,9);
INSERT INTO lost_reason VALUES('01a201ea1485705a90533b76218d3051',7,1795328447620388,1795328447626417,'Bought up','bought up',1,10);
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
INSERT INTO note_template VALUES('01a201ea14397df5a195b8d16dc5b2f3',3,1795328447545456,1795328447547459,'Call','call','# {date}');
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
INSERT INTO pipeline VALUES('01a201ea134072b78fe5f53586807c3e',1,1795328447294220,NULL,'Sales','sales','deal',0,NULL);
INSERT INTO pipeline VALUES('01a201ea14697582bbdd403bfb8e7931',1,1795328447593079,NULL,'Software subscriptions','software subscriptions','deal',1,NULL);
INSERT INTO pipeline VALUES('01a201ea146b7d84b047d973b296fa68',3,1795328447595384,NULL,'Resellers','resellers','deal',3,NULL);
INSERT INTO pipeline VALUES('01a201ea146e7ca28192488162e0432a',4,1795328447598164,1795328447601895,'Twin','twin','deal',2,1795328447601120);
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
INSERT INTO product VALUES('01a201ea138a7b45bb0195c631c38011',2,1795328447367263,NULL,1,NULL,'Box','box','B1','Boxes',1200,'EUR');
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
INSERT INTO saved_view VALUES('01a201ea143d720a901c71e8a40b8bc4',3,1795328447548608,1795328447575060,'Mine','mine','deals','owner:me','','title,amount','01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL);
INSERT INTO saved_view VALUES('01a201ea143e79cbb925712f5c256a43',2,1795328447550119,NULL,'Greatest','greatest','deals','amount>9k','-amount','','01a201ea133e7ffa90bde2b1fa4740ee',NULL,1);
CREATE INDEX "saved_view_owner_id" ON "saved_view" ("owner_id");
DROP TABLE IF EXISTS schema_migration;
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
INSERT INTO schema_migration VALUES(1,'0001_first_schema','2026-11-22 06:20:47.282340');
INSERT INTO schema_migration VALUES(2,'0002_all_day','2026-11-22 06:20:47.286763');
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
DROP TABLE IF EXISTS search_entry;
CREATE TABLE "search_entry" (
    "rowid" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "text" TEXT NOT NULL
) STRICT;
INSERT INTO search_entry VALUES(1,'contact','01a201ea137879d3bd7fa5c38282bc5e','kim sato head of purchasing acme ltd k org');
INSERT INTO search_entry VALUES(2,'contact','01a201ea137b7edfad98feeea86708de','lee wong head of purchasing');
INSERT INTO search_entry VALUES(3,'contact','01a201ea13c77e28a3ae77ac16313209','person 0 firm');
INSERT INTO search_entry VALUES(4,'contact','01a201ea13c77e2ab834c08f6a58a9ef','person 1 firm');
INSERT INTO search_entry VALUES(5,'contact','01a201ea13c77e2c911d8e4c3b80b05c','person 2 firm');
INSERT INTO search_entry VALUES(6,'contact','01a201ea13c77e2eace2b90171fe37eb','person 3 firm');
INSERT INTO search_entry VALUES(7,'contact','01a201ea13c77e30b69f8444546c97f8','person 4 firm');
INSERT INTO search_entry VALUES(8,'contact','01a201ea13c77e32b206cbf6b57fb0d5','person 0 firm 5');
INSERT INTO search_entry VALUES(9,'contact','01a201ea13c77e349f00e4368d310006','person 1 firm 6');
INSERT INTO search_entry VALUES(10,'contact','01a201ea13c77e35a258ee7930670394','person 2 firm 0');
INSERT INTO search_entry VALUES(11,'contact','01a201ea13c77e3689ae68442671a9b2','person 3 firm 1');
INSERT INTO search_entry VALUES(12,'contact','01a201ea13c77e37a48523ba41d26f8e','person 4 firm 2');
INSERT INTO search_entry VALUES(13,'contact','01a201ea13c77e38ae4d912bf5b3f461','person 0 firm 3');
INSERT INTO search_entry VALUES(14,'contact','01a201ea13c77e3994870e33fa52eb27','person 1 firm 4');
INSERT INTO search_entry VALUES(15,'contact','01a201ea13c77e3a9b69ecb2acf0f470','person 2 firm 5');
INSERT INTO search_entry VALUES(16,'contact','01a201ea13c77e3babd51434512c3d6f','person 3 firm 6');
INSERT INTO search_entry VALUES(17,'contact','01a201ea13c77e3cb65c15d799b58698','person 4 firm 0');
INSERT INTO search_entry VALUES(18,'contact','01a201ea13c77e3d9f1939e09ea7d120','person 0 firm 1');
INSERT INTO search_entry VALUES(19,'contact','01a201ea13c77e3e8f7a90aca17070dc','person 1 firm 2');
INSERT INTO search_entry VALUES(20,'contact','01a201ea13c77e3f97369d1710c6dc14','person 2 firm 3');
INSERT INTO search_entry VALUES(21,'contact','01a201ea13c77e409f2f780aded8600f','person 3 firm 4');
INSERT INTO search_entry VALUES(22,'contact','01a201ea13c77e41928f52669464bd12','person 4 firm 5');
INSERT INTO search_entry VALUES(23,'contact','01a201ea13c77e42943cae8013d5687c','person 0 firm 6');
INSERT INTO search_entry VALUES(24,'contact','01a201ea13c77e43b3b1e0c7ccb20bc9','person 1 firm 0');
INSERT INTO search_entry VALUES(25,'contact','01a201ea13c77e449cf163a533a1b493','person 2 firm 1');
INSERT INTO search_entry VALUES(26,'contact','01a201ea13c77e4590e1178a334743ef','person 3 firm 2');
INSERT INTO search_entry VALUES(27,'contact','01a201ea13c77e4683f849a2e49911fc','person 4 firm 3');
INSERT INTO search_entry VALUES(28,'contact','01a201ea13c77e47be6bd253230f7c50','person 0 firm 4');
INSERT INTO search_entry VALUES(29,'contact','01a201ea13c77e488e5242d7d21a63db','person 1 firm 5');
INSERT INTO search_entry VALUES(30,'contact','01a201ea13c77e49a001a4631b5151e9','person 2 firm 6');
INSERT INTO search_entry VALUES(31,'contact','01a201ea13c77e4a9e886a3345948933','person 3 firm 0');
INSERT INTO search_entry VALUES(32,'contact','01a201ea13c77e4ba8a773487adeacce','person 4 firm 1');
INSERT INTO search_entry VALUES(33,'contact','01a201ea13c77e4c9682ca28e2d7f589','person 0 firm 2');
INSERT INTO search_entry VALUES(34,'contact','01a201ea13c77e4da8bfc7c2524d873c','person 1 firm 3');
INSERT INTO search_entry VALUES(35,'contact','01a201ea13c77e4ea7617d86d66cd958','person 2 firm 4');
INSERT INTO search_entry VALUES(36,'contact','01a201ea13c77e4fb02b761228a5f1ec','person 3 firm 5');
INSERT INTO search_entry VALUES(37,'contact','01a201ea13c77e509fcfc3a0955839e5','person 4 firm 6');
INSERT INTO search_entry VALUES(38,'contact','01a201ea14327908bc3e3c61e9e43073','ada birch');
INSERT INTO search_entry VALUES(281474976710657,'company','01a201ea136e70368cbf449ff2ff7d10','acme ltd example hi');
INSERT INTO search_entry VALUES(281474976710658,'company','01a201ea13c77e27b9f93e5f94cbb4f2','firm 0');
INSERT INTO search_entry VALUES(281474976710659,'company','01a201ea13c77e299b89270a7b48cb6a','firm 1');
INSERT INTO search_entry VALUES(281474976710660,'company','01a201ea13c77e2ba8cedf70e705728d','firm 2');
INSERT INTO search_entry VALUES(281474976710661,'company','01a201ea13c77e2d9c907823949cc2e6','firm 3');
INSERT INTO search_entry VALUES(281474976710662,'company','01a201ea13c77e2f8734ac56b6fe8045','firm 4');
INSERT INTO search_entry VALUES(281474976710663,'company','01a201ea13c77e319fd0f37a9c2f638d','firm 5');
INSERT INTO search_entry VALUES(281474976710664,'company','01a201ea13c77e33a84748f3976011af','firm 6');
INSERT INTO search_entry VALUES(281474976710665,'company','01a201ea1431737694b332830b8e72f8','birch');
INSERT INTO search_entry VALUES(562949953421313,'deal','01a201ea1393717d938776642d833213','our rollout acme ltd');
INSERT INTO search_entry VALUES(562949953421314,'deal','01a201ea139974afb1de3a31bf9d7f6c','our second');
INSERT INTO search_entry VALUES(562949953421315,'deal','01a201ea139d73898eff7426d436ec77','third one');
INSERT INTO search_entry VALUES(562949953421316,'deal','01a201ea13ca78dd913f87462697aa8d','imported 0 firm');
INSERT INTO search_entry VALUES(562949953421317,'deal','01a201ea13ca7a189cd7d51ec1d769df','imported 1 firm');
INSERT INTO search_entry VALUES(562949953421318,'deal','01a201ea13ca7a89a97a27944c06a22e','imported 2 firm');
INSERT INTO search_entry VALUES(562949953421319,'deal','01a201ea13ca7b02943b005141e5faae','imported 3 firm');
INSERT INTO search_entry VALUES(562949953421320,'deal','01a201ea13ca7b7795eea2b3a4819ab0','imported 4 firm');
INSERT INTO search_entry VALUES(562949953421321,'deal','01a201ea13ca7bda8afd397b768379af','imported 5 firm');
INSERT INTO search_entry VALUES(562949953421322,'deal','01a201ea13ca7c36b678b078ba9679e5','imported 6 firm');
INSERT INTO search_entry VALUES(562949953421323,'deal','01a201ea13ca7cb8a9a5d8866b229786','imported 7 firm 0');
INSERT INTO search_entry VALUES(562949953421324,'deal','01a201ea13ca7d4abb37c8e0d89a2f95','imported 8 firm 1');
INSERT INTO search_entry VALUES(562949953421325,'deal','01a201ea13ca7da78c480b3b7a20ad6a','imported 9 firm 2');
INSERT INTO search_entry VALUES(562949953421326,'deal','01a201ea13ca7e009159974922b75fa7','imported 10 firm 3');
INSERT INTO search_entry VALUES(562949953421327,'deal','01a201ea13ca7e52bf2db3acfd505c56','imported 11 firm 4');
INSERT INTO search_entry VALUES(562949953421328,'deal','01a201ea13ca7ea2908e8f6a89219b48','imported 12 firm 5');
INSERT INTO search_entry VALUES(562949953421329,'deal','01a201ea13ca7eeaa51e45621f9af7d2','imported 13 firm 6');
INSERT INTO search_entry VALUES(562949953421330,'deal','01a201ea13ca7f3a983dffb54cfe7c3e','imported 14 firm 0');
INSERT INTO search_entry VALUES(562949953421331,'deal','01a201ea13ca7f83b7bfae5fb5227052','imported 15 firm 1');
INSERT INTO search_entry VALUES(562949953421332,'deal','01a201ea13ca7fc7846ae108d0697c46','imported 16 firm 2');
INSERT INTO search_entry VALUES(562949953421333,'deal','01a201ea13cb700c8c432b936e95a892','imported 17 firm 3');
INSERT INTO search_entry VALUES(562949953421334,'deal','01a201ea13cb7053b5064e9b4536df0f','imported 18 firm 4');
INSERT INTO search_entry VALUES(562949953421335,'deal','01a201ea13cb709883f643051b4e46e1','imported 19 firm 5');
INSERT INTO search_entry VALUES(562949953421336,'deal','01a201ea13cb70dc9692d744f98105c1','imported 20 firm 6');
INSERT INTO search_entry VALUES(562949953421337,'deal','01a201ea13cb711fbc573dbd6e1caf14','imported 21 firm 0');
INSERT INTO search_entry VALUES(562949953421338,'deal','01a201ea13cb7169a2705d005c09af1d','imported 22 firm 1');
INSERT INTO search_entry VALUES(562949953421339,'deal','01a201ea13cb71ac886ff065b6279151','imported 23 firm 2');
INSERT INTO search_entry VALUES(562949953421340,'deal','01a201ea13cb71f7bc23de5f83e3d421','imported 24 firm 3');
INSERT INTO search_entry VALUES(562949953421341,'deal','01a201ea13cb7248aa6ef35b669faf56','imported 25 firm 4');
INSERT INTO search_entry VALUES(562949953421342,'deal','01a201ea13cb7293a1b190c586fd418d','imported 26 firm 5');
INSERT INTO search_entry VALUES(562949953421343,'deal','01a201ea13cb72d5b08463b8b5d45329','imported 27 firm 6');
INSERT INTO search_entry VALUES(562949953421344,'deal','01a201ea13cb7319be02ae09171a9d95','imported 28 firm 0');
INSERT INTO search_entry VALUES(562949953421345,'deal','01a201ea13cb735b99bee2534e0243c7','imported 29 firm 1');
INSERT INTO search_entry VALUES(562949953421346,'deal','01a201ea13cb739ea1fd5ebd5eaf412b','imported 30 firm 2');
INSERT INTO search_entry VALUES(562949953421347,'deal','01a201ea13cb73deb2e33cf5e0f71164','imported 31 firm 3');
INSERT INTO search_entry VALUES(562949953421348,'deal','01a201ea13cb742094a991af2f6d7e19','imported 32 firm 4');
INSERT INTO search_entry VALUES(562949953421349,'deal','01a201ea13cb746497a2512612f59c55','imported 33 firm 5');
INSERT INTO search_entry VALUES(562949953421350,'deal','01a201ea13cb74aea03e975c6d119550','imported 34 firm 6');
INSERT INTO search_entry VALUES(562949953421351,'deal','01a201ea13cb74f9b0da83a71c99fdad','imported 35 firm 0');
INSERT INTO search_entry VALUES(562949953421352,'deal','01a201ea13cb753ba93d04686dddbe92','imported 36 firm 1');
INSERT INTO search_entry VALUES(562949953421353,'deal','01a201ea13cb75868a6d595dfd76db51','imported 37 firm 2');
INSERT INTO search_entry VALUES(562949953421354,'deal','01a201ea13cb75cdb2e389b5a1879fd5','imported 38 firm 3');
INSERT INTO search_entry VALUES(562949953421355,'deal','01a201ea13cb7610acc0623143d88563','imported 39 firm 4');
INSERT INTO search_entry VALUES(562949953421356,'deal','01a201ea14357f778d37d9a472a42197','pilot birch');
INSERT INTO search_entry VALUES(844424930131969,'activity','01a201ea140d717485f746e9a9cfad94','call them they agreed');
INSERT INTO search_entry VALUES(844424930131970,'activity','01a201ea141372b49d99213d8599cc7c','they agree');
INSERT INTO search_entry VALUES(844424930131971,'activity','01a201ea1421763b8712acdb57e2821f','terms good news');
INSERT INTO search_entry VALUES(844424930131972,'activity','01a201ea142a7211b6644f39641c3a62','call');
INSERT INTO search_entry VALUES(1125899906842625,'task','01a201ea1400794d99f07eb9ed57eaed','call them');
INSERT INTO search_entry VALUES(1125899906842626,'task','01a201ea140277fa930db5607291159c','write');
INSERT INTO search_entry VALUES(1125899906842627,'task','01a201ea14087f9893afb6da63e59c4d','thank them');
INSERT INTO search_entry VALUES(1125899906842628,'task','01a201ea140a756a9ae45edc3eaa3866','thank them');
INSERT INTO search_entry VALUES(1125899906842629,'task','01a201ea141573489e89ef4f161f3f46','sign');
INSERT INTO search_entry VALUES(1125899906842630,'task','01a201ea142c794f9a1fff9ba998ba4e','send deck');
INSERT INTO search_entry VALUES(1407374883553281,'product','01a201ea138a7b45bb0195c631c38011','box b1 boxes');
CREATE UNIQUE INDEX "search_entry_record" ON "search_entry" ("record");
DELETE FROM sqlite_schema WHERE name='search_index' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','search_index','search_index',0,'CREATE VIRTUAL TABLE search_index USING fts5(text, content='''', contentless_delete=1, prefix=''1 2 3'', tokenize="unicode61 remove_diacritics 2")');
DROP TABLE IF EXISTS search_index_config;
CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_index_config VALUES('version',4);
DROP TABLE IF EXISTS search_index_data;
CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_index_data VALUES(1,X'658261');
INSERT INTO search_index_data VALUES(10,X'00000000FF00000102022E00000002110102011001065B1201011120000010');
INSERT INTO search_index_data VALUES(2336462209025,X'00000F49023030030203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010131040203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205020130818080808080800E0203020131818080808080800F02030201328180808080808010020302013381808080808080110203020134818080808080801202030201358180808080808013020302013681808080808080140203020137818080808080801502030201388180808080808016020302013981808080808080170203010132050203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C080808080800202030702050702050702050702050702050201308180808080808018020302013181808080808080190203020132818080808080801A0203020133818080808080801B0203020134818080808080801C0203020135818080808080801D0203020136818080808080801E0203020137818080808080801F02030201388180808080808020020302013981808080808080210203010133060203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C080808080800202030702050702050702050702050702050201308180808080808022020302013181808080808080230203020132818080808080802402030201338180808080808025020302013481808080808080260203020135818080808080802702030201368180808080808028020302013781808080808080290203020138818080808080802A0203020139818080808080802B0203010134070203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010135080205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010136090205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010137818080808080800B0203010138818080808080800C0203010139818080808080800D0203010461636D65010204C08080808080000202C080808080800002030102623182C0808080808001020302026F7882C080808080800102020402657382C08080808080010204010463616C6C8280808080808001020201076578616D706C65C0808080808001020401046669726D030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401026869C080808080800102050108696D706F727465648180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201016B0102060202696D01020201036C656502020202027464010205C08080808080000203C0808080808000020401036F6E6581808080808080030203020272670102070106706572736F6E0302020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020107726F6C6C6F75748180808080808001020201047361746F010203020565636F6E648180808080808002020201057468697264818080808080800302020104776F6E670202030204726974658280808080808002020200023130030203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010131040203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C0808080808002020307020502020301020301020301020301020301040304010203010203010203010203030205070205070205010132050203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C0808080808002020307020507020504020301020301020301040304010203010203010203010203010203010203010205070205010133060203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C080808080800202030702050702050702050602030104030401020301020301020301020301020301020301040304010203010134070203050203020205030203040205010203050203010205040203030205020203BFFFFFFFFFFF610203C08080808080020203070205070205070205070205070205010135080205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010136090205070205070205070205070205BFFFFFFFFFFF630203C08080808080020203070205070205070205070205010137818080808080800B0203010138818080808080800C0203010139818080808080800D0203010161010204C08080808080000202C0808080808000020301016282C08080808080010602030301016382808080808080010202010165C08080808080010204010166030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C0204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010168C080808080800102050101698180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201016B0104020601016C010205010202BFFFFFFFFFFF7F0203C0808080808000020401016F01020781808080808080020203010170030202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010202010172818080808080800102020101730102038180808080808001020201017481808080808080030202010177020203828080808080800002020003323130818080808080800E0203020131818080808080800F02030201328180808080808010020302013381808080808080110203020134818080808080801202030201358180808080808013020302013681808080808080140203020137818080808080801502030201388180808080808016020302013981808080808080170203010232308180808080808018020302013181808080808080190203020132818080808080801A0203020133818080808080801B0203020134818080808080801C0203020135818080808080801D0203020136818080808080801E0203020137818080808080801F02030201388180808080808020020302013981808080808080210203010233308180808080808022020302013181808080808080230203020132818080808080802402030201338180808080808025020302013481808080808080260203020135818080808080802702030201368180808080808028020302013781808080808080290203020138818080808080802A0203020139818080808080802B020301026163010204C08080808080000202C080808080800002030102623182C0808080808001020302016F82C0808080808001040204010263618280808080808001020201026578C0808080808001020401026669030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401020401026869C080808080800102050102696D8180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201026B6901020201026C65020202020174010205C08080808080000203C0808080808000020401026F6E81808080808080030203020172010207010270650302020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020445450D0D0D0D0D0D0D0D0D0D450D0D0D0D0D0D0D0D0D0D450D0D0D0D0D0D0D0D0D0D4530300D0D0D1B0E0E0E101282080D8109060708190F07711309111109104661615F4530300D0D0D180F0D0C82050C8102071B106C0D100D100F0D0D0D0D0D0D0D0D0D0E0D0D0D0D0D0D0D0D0D0E0D0D0D0D0D0D0D0D0D190E0E0E0D82060D81030707180E06');
INSERT INTO search_index_data VALUES(2336462209026,X'000403391902020102020102020102020102020102020102020102020102020102020102020102020102020332726F81808080808080010202010273610102030201658180808080808002020201027468818080808080800302020102776F0202030201728280808080808002020200043361636D010204C08080808080000202C080808080800002030103626F7882C0808080808001040204010363616C828080808080800102020103657861C080808080800102040103666972030204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204010204BFFFFFFFFFFF5D0202010202010202010202010202010202010202BFFFFFFFFFFF7C02040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040102040103696D708180808080808004020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201020201036B696D01020201036C656502020202027464010205C08080808080000203C0808080808000020401036F6E65818080808080800302030202726701020701037065720302020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020102020103726F6C81808080808080010202010373617401020302026563818080808080800202020103746869818080808080800302020103776F6E02020302027269828080808080800202022B0E070D0E070D1B100F0E820781040808190F076E0F080E0F08');
INSERT INTO search_index_data VALUES(2473901162497,X'00000553053061636D65010207818080808080800002040202646126020202046772656581C0808080808002020306016481C0808080808001020501056269726368260203BFFFFFFFFFFF630202C08080808080230203010463616C6C81C08080808080010202030202BFFFFFFFFFFF7D020201046465636B8280808080808006020301046865616401020401020401016B0102090202696D01020201036C6565020202020274640102088180808080808000020501026F6601020501020502026E65818080808080800302030202726701020A0202757281808080808080010202010202010570696C6F74818080808080802C02020209757263686173696E670102060102060107726F6C6C6F75748180808080808001020301047361746F010203020565636F6E648180808080808002020303026E6482808080808080060202020369676E8280808080808005020201057468616E6B828080808080800302020102020302656D81C08080808080010203C0808080808000020302020301020304017981C080808080800102040102020303697264818080808080800302020104776F6E6702020300023161010207250202FFFFFFFFFFFF5B0204C08080808080000205010203010162260203BFFFFFFFFFFF630202C0808080808023020301016381C08080808080010202030202BFFFFFFFFFFF7D02020101648280808080808006020301016801020401020401016B0104020901016C010208010202FFFFFFFFFFFF7F020501016F01040507010205FFFFFFFFFFFF7F0202010202010203010170010206010206818080808080802A020201017281808080808080010203010173010203818080808080800102038180808080808003020201020201017481808080808080030202BFFFFFFFFFFF7E040303010202BFFFFFFFFFFF7F0203020402030104020301017702020300033261630102078180808080808000020402016426020202016781C0808080808001020501020301026269260203BFFFFFFFFFFF630202C080808080802302030102636181C08080808080010202030202BFFFFFFFFFFF7D020201026465828080808080800602030102686501020401020401026B6901020201026C650202020201740102088180808080808000020501026F6601020501020502016E8180808080808003020302017201020A0201758180808080808001020201020201027069818080808080802C02020201750102060102060102726F81808080808080010203010273610102030201658180808080808002020381808080808080040202020169828080808080800502020102746881808080808080030202BFFFFFFFFFFF7E040303010202BFFFFFFFFFFF7F020302040203010402030102776F02020300043361636D01020781808080808080000204020264612602020202677281C080808080800102050102030103626972260203BFFFFFFFFFFF630202C08080808080230203010363616C81C08080808080010202030202BFFFFFFFFFFF7D0202010364656382808080808080060203010368656101020401020401036B696D01020201036C6565020202020274640102088180808080808000020501036F6E65818080808080800302030202726701020A0202757281808080808080010202010202010370696C818080808080802C0202020275720102060102060103726F6C818080808080800102030103736174010203020265638180808080808002020303016E82808080808080060202020269678280808080808005020201037468618280808080808003020201020203016581C0808080808001040303010202BFFFFFFFFFFF7F0203020203010203030169818080808080800302020103776F6E020203041307100D1C1C100C060708110A0E071111111309110E0F141D100F091F18190D09071219130D1D2B06120610191A0E0A0707100A0D06100E090E07170D2C071307111A1B0F0B0808110F07110F0A0F080E0D0E12200D');
INSERT INTO search_index_data VALUES(9009535716950016,X'080000000000000600000000000000000004000000000001000000000000000100000000000000020002000000000001000200000000000200020000000000030000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
DROP TABLE IF EXISTS search_index_docsize;
CREATE TABLE 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO search_index_docsize VALUES(1,X'09',32);
INSERT INTO search_index_docsize VALUES(2,X'05',32);
INSERT INTO search_index_docsize VALUES(3,X'03',13);
INSERT INTO search_index_docsize VALUES(4,X'03',13);
INSERT INTO search_index_docsize VALUES(5,X'03',13);
INSERT INTO search_index_docsize VALUES(6,X'03',13);
INSERT INTO search_index_docsize VALUES(7,X'03',13);
INSERT INTO search_index_docsize VALUES(8,X'04',13);
INSERT INTO search_index_docsize VALUES(9,X'04',13);
INSERT INTO search_index_docsize VALUES(10,X'04',13);
INSERT INTO search_index_docsize VALUES(11,X'04',13);
INSERT INTO search_index_docsize VALUES(12,X'04',13);
INSERT INTO search_index_docsize VALUES(13,X'04',13);
INSERT INTO search_index_docsize VALUES(14,X'04',13);
INSERT INTO search_index_docsize VALUES(15,X'04',13);
INSERT INTO search_index_docsize VALUES(16,X'04',13);
INSERT INTO search_index_docsize VALUES(17,X'04',13);
INSERT INTO search_index_docsize VALUES(18,X'04',13);
INSERT INTO search_index_docsize VALUES(19,X'04',13);
INSERT INTO search_index_docsize VALUES(20,X'04',13);
INSERT INTO search_index_docsize VALUES(21,X'04',13);
INSERT INTO search_index_docsize VALUES(22,X'04',13);
INSERT INTO search_index_docsize VALUES(23,X'04',13);
INSERT INTO search_index_docsize VALUES(24,X'04',13);
INSERT INTO search_index_docsize VALUES(25,X'04',13);
INSERT INTO search_index_docsize VALUES(26,X'04',13);
INSERT INTO search_index_docsize VALUES(27,X'04',13);
INSERT INTO search_index_docsize VALUES(28,X'04',13);
INSERT INTO search_index_docsize VALUES(29,X'04',13);
INSERT INTO search_index_docsize VALUES(30,X'04',13);
INSERT INTO search_index_docsize VALUES(31,X'04',13);
INSERT INTO search_index_docsize VALUES(32,X'04',13);
INSERT INTO search_index_docsize VALUES(33,X'04',13);
INSERT INTO search_index_docsize VALUES(34,X'04',13);
INSERT INTO search_index_docsize VALUES(35,X'04',13);
INSERT INTO search_index_docsize VALUES(36,X'04',13);
INSERT INTO search_index_docsize VALUES(37,X'04',13);
INSERT INTO search_index_docsize VALUES(38,X'02',26);
INSERT INTO search_index_docsize VALUES(281474976710657,X'04',2);
INSERT INTO search_index_docsize VALUES(281474976710658,X'02',12);
INSERT INTO search_index_docsize VALUES(281474976710659,X'02',12);
INSERT INTO search_index_docsize VALUES(281474976710660,X'02',12);
INSERT INTO search_index_docsize VALUES(281474976710661,X'02',12);
INSERT INTO search_index_docsize VALUES(281474976710662,X'02',12);
INSERT INTO search_index_docsize VALUES(281474976710663,X'02',12);
INSERT INTO search_index_docsize VALUES(281474976710664,X'02',12);
INSERT INTO search_index_docsize VALUES(281474976710665,X'01',25);
INSERT INTO search_index_docsize VALUES(562949953421313,X'04',29);
INSERT INTO search_index_docsize VALUES(562949953421314,X'02',29);
INSERT INTO search_index_docsize VALUES(562949953421315,X'02',31);
INSERT INTO search_index_docsize VALUES(562949953421316,X'03',14);
INSERT INTO search_index_docsize VALUES(562949953421317,X'03',14);
INSERT INTO search_index_docsize VALUES(562949953421318,X'03',14);
INSERT INTO search_index_docsize VALUES(562949953421319,X'03',14);
INSERT INTO search_index_docsize VALUES(562949953421320,X'03',14);
INSERT INTO search_index_docsize VALUES(562949953421321,X'03',14);
INSERT INTO search_index_docsize VALUES(562949953421322,X'03',14);
INSERT INTO search_index_docsize VALUES(562949953421323,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421324,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421325,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421326,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421327,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421328,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421329,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421330,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421331,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421332,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421333,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421334,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421335,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421336,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421337,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421338,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421339,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421340,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421341,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421342,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421343,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421344,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421345,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421346,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421347,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421348,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421349,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421350,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421351,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421352,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421353,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421354,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421355,X'04',14);
INSERT INTO search_index_docsize VALUES(562949953421356,X'02',27);
INSERT INTO search_index_docsize VALUES(844424930131969,X'04',19);
INSERT INTO search_index_docsize VALUES(844424930131970,X'02',20);
INSERT INTO search_index_docsize VALUES(844424930131972,X'01',23);
INSERT INTO search_index_docsize VALUES(1125899906842625,X'02',17);
INSERT INTO search_index_docsize VALUES(1125899906842626,X'01',16);
INSERT INTO search_index_docsize VALUES(1125899906842627,X'02',18);
INSERT INTO search_index_docsize VALUES(1125899906842628,X'02',18);
INSERT INTO search_index_docsize VALUES(1125899906842629,X'01',21);
INSERT INTO search_index_docsize VALUES(1125899906842630,X'02',24);
INSERT INTO search_index_docsize VALUES(1407374883553281,X'03',7);
DROP TABLE IF EXISTS search_index_idx;
CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_index_idx VALUES(17,X'',2);
INSERT INTO search_index_idx VALUES(17,X'3272',4);
INSERT INTO search_index_idx VALUES(18,X'',2);
DELETE FROM sqlite_schema WHERE name='search_title' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','search_title','search_title',0,'CREATE VIRTUAL TABLE search_title USING fts5(words, content='''', contentless_delete=1, detail=none, prefix=''1 2 3 4'', tokenize="unicode61 remove_diacritics 2")');
DROP TABLE IF EXISTS search_title_config;
CREATE TABLE 'search_title_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_title_config VALUES('version',4);
DROP TABLE IF EXISTS search_title_data;
CREATE TABLE 'search_title_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_title_data VALUES(1,X'658222');
INSERT INTO search_title_data VALUES(10,X'00000000FF00000102022E000101010120200000020001100102011F010265');
INSERT INTO search_title_data VALUES(137438953473,X'0000009804306B696D0101036C65650201047361746F010104776F6E67020105EE80816B730104026C77020002316B0101016C0201017301010177020103EE808101010003326B690101026C650201027361010102776F020104EE80816B0104016C020004336B696D0101036C6565020103736174010103776F6E020105EE80816B730104026C77020005347361746F010104776F6E670204060607070805050404040706050505070407060606080508');
INSERT INTO search_title_data VALUES(2199023255553,X'00000ECE02303003050505050505BFFFFFFFFFFF61C080808080800201013104050505050505BFFFFFFFFFFF61C0808080808002020130818080808080800E020131818080808080800F0201328180808080808010020133818080808080801102013481808080808080120201358180808080808013020136818080808080801402013781808080808080150201388180808080808016020139818080808080801701013205050505050505BFFFFFFFFFFF61C080808080800202013081808080808080180201318180808080808019020132818080808080801A020133818080808080801B020134818080808080801C020135818080808080801D020136818080808080801E020137818080808080801F0201388180808080808020020139818080808080802101013306050505050505BFFFFFFFFFFF61C080808080800202013081808080808080220201318180808080808023020132818080808080802402013381808080808080250201348180808080808026020135818080808080802702013681808080808080280201378180808080808029020138818080808080802A020139818080808080802B01013407050505050505BFFFFFFFFFFF61C0808080808002010135C0808080808007C0808080808002010136C0808080808008C0808080808002010137818080808080800B010138818080808080800C010139818080808080800D010461636D65C0808080808001020264612602046772656581C08080808080020102623182C0808080808001020469726368C080808080800902026F7882C0808080808001010463616C6C81C080808080800103BFFFFFFFFFFF7D01046465636B828080808080800601046669726DC08080808080020101010101010108696D706F72746564818080808080800401010101010101010101010101010101010101010101010101010101010101010101010101010101036B696D0101036C65650202027464C080808080800101036F6E658180808080808003020275728180808080808001010106706572736F6E03010101010101010101010101010101010101010101010101010101010101010101010204696C6F74818080808080802C0107726F6C6C6F7574818080808080800101047361746F01020565636F6E64818080808080800203026E648280808080808006020369676E828080808080800501057468616E6B8280808080808003010302656D81C0808080808001C0808080808000020104017981C0808080808002030369726481808080808080030104776F6E670202047269746582808080808080020105EE8081616CC08080808080010402637481C0808080808001C080808080800004026630C0808080808002050131C0808080808003050132C0808080808004050133C0808080808005050134C0808080808006050135C0808080808007050136C080808080800804026930818080808080800405013181808080808080050901010101010101010105013281808080808080061201010101010101010105013381808080808080071B01010101010101010105013481808080808080080501358180808080808009050136818080808080800A050137818080808080800B050138818080808080800C050139818080808080800D04026B730104026C770204026F72818080808080800105017381808080808080020402703003050505050505050131040505050505050501320505050505050505013306050505050505050134070505050505050402736482808080808080060402746181C080808080800205016F81808080808080030501748280808080808003010002313003050505050505BFFFFFFFFFFF61C080808080800201013104050505050505BFFFFFFFFFFF61C08080808080020901010101010101010101013205050505050505BFFFFFFFFFFF61C08080808080021201010101010101010101013306050505050505BFFFFFFFFFFF61C08080808080021B01010101010101010101013407050505050505BFFFFFFFFFFF61C0808080808002010135C0808080808007C0808080808002010136C0808080808008C0808080808002010137818080808080800B010138818080808080800C010139818080808080800D01016126BFFFFFFFFFFF5B8180808080808001010162C080808080800981FFFFFFFFFFFF7801016381C080808080800103BFFFFFFFFFFF7D0101648280808080808006010166C0808080808002010101010101010169818080808080800401010101010101010101010101010101010101010101010101010101010101010101010101010101016B0101016C02BFFFFFFFFFFF7F01016F818080808080800101010101700301010101010101010101010101010101010101010101010101010101010101010101818080808080800701017281808080808080010101730181808080808080018180808080808003010101748180808080808003BFFFFFFFFFFF7E01BFFFFFFFFFFF7F02010101770282808080808080000103EE808101010101010101010101010101010101010101010101010101010101010101010101010101BFFFFFFFFFFF5C01010101010101BFFFFFFFFFFF79010101010101010101010101010101010101010101010101010101010101010101010101010101010101BFFFFFFFFFFF5601BFFFFFFFFFFF7F0201020003323130818080808080800E020131818080808080800F020132818080808080801002013381808080808080110201348180808080808012020135818080808080801302013681808080808080140201378180808080808015020138818080808080801602013981808080808080170102323081808080808080180201318180808080808019020132818080808080801A020133818080808080801B020134818080808080801C020135818080808080801D020136818080808080801E020137818080808080801F020138818080808080802002013981808080808080210102333081808080808080220201318180808080808023020132818080808080802402013381808080808080250201348180808080808026020135818080808080802702013681808080808080280201378180808080808029020138818080808080802A020139818080808080802B01026163C08080808080010201642602016781C08080808080020102623182C0808080808001020169C080808080800902016F82C08080808080010102636181C080808080800103BFFFFFFFFFFF7D01026465828080808080800601026669C08080808080020101010101010102696D818080808080800401010101010101010101010101010101010101010101010101010101010101010101010101010101026B690101026C6502020174C080808080800101026F6E8180808080808003020175818080808080800101010270650301010101010101010101010101010101010101010101010101010101010101010101020169818080808080802C0102726F81808080808080010102736101020165818080808080800281808080808080040201698280808080808005010274688180808080808003BFFFFFFFFFFF7E01BFFFFFFFFFFF7F02010102776F0202017282808080808080020104EE808161C080808080800104016381C0808080808001C0808080808000040166C0808080808002010101010101040169818080808080800401010101010101010101010101010101010101010101010101010101010101010101010101010104016B0104016C0204016F818080808080800101040170030101010101010101010101010101010101010101010101010101010101010101010104017382808080808080060401748180808080808003BFFFFFFFFFFF7FC08080808080010100043361636DC080808080800102026461260202677281C08080808080020103626972C080808080800902026F7882C0808080808001010363616C81C080808080800103BFFFFFFFFFFF7D010364656382808080808080060103666972C08080808080020101010101010103696D70818080808080800401010101010101010101010101010101010101010101010101010101010101010101010101010101036B696D0101036C65650202027464C080808080800101036F6E65818080808080800302027572818080808080800101010370657203010101010101010101010101010101010101010101010101010101010101010101010202696C818080808080802C0103726F6C818080808080800101037361740102026563818080808080800203016E8280808080808006020269678280808080808005010374686182808080808080030103016581C080808080800101BFFFFFFFFFFF7F020103016981808080808080030103776F6E020202726982808080808080020105EE8081616CC08080808080010402637481C0808080808001C080808080800004026630C0808080808002050131C0808080808003050132C0808080808004050133C0808080808005050134C0808080808006050135C0808080808007050136C080808080800804026930818080808080800405013181808080808080050901010101010101010105013281808080808080061201010101010101010105013381808080808080071B01010101010101010105013481808080808080080501358180808080808009050136818080808080800A050137818080808080800B050138818080808080800C050139818080808080800D04026B730104026C770204026F72818080808080800105017381808080808080020402703003050505050505050131040505050505050501320505050505050505013306050505050505050134070505050505050402736482808080808080060402746181C080808080800205016F818080808080800305017482808080808080030100053461636D65C0808080808001020367726581C0808080808002010462697263C0808080808009010463616C6C81C080808080800103BFFFFFFFFFFF7D01046465636B828080808080800601046669726DC08080808080020101010101010104696D706F818080808080800401010101010101010101010101010101010101010101010101010101010101010101010101010101047065727303010101010101010101010101010101010101010101010101010101010101010101010203696C6F818080808080802C0104726F6C6C81808080808080010418180B0B0B0B0B0B0B0B0B0B180B0B0B0B0B0B0B0B0B0B180B0B0B0B0B0B0B0B0B0B1811110B0B0B0D050E0C0D0C160E133906060B0D0D2B0E11070F0C0D10150B0D070E0E130B0A0A0A0A0A0A0C1515150B0B0B0B0B0B05050C0B0B0A0A0A0A0C0C0B0C192222221811110B0B0B1312130B1032040B0D2E0B151C0C7B0D0B0B0B0B0B0B0B0B0B0C0B0B0B0B0B0B0B0B0B0C0B0B0B0B0B0B0B0B0B0B040B0C0A0B140C113305050A0C0C270B0C05130B1D050B0D12103204040C260B1A0D050C0C0C150D123406060B0D0D280C0D060C0B0C0E150B060C0E130B0A0A0A0A0A0A0C1515150B0B0B0B0B0B05050C0B0B0A0A0A0A0C0C0B0C0E0D0D160E1335290D');
INSERT INTO search_title_data VALUES(2199023255554,X'0000008005347361746F01020365636F818080808080800203026E648280808080808006020369676E828080808080800501047468616E8280808080808003010302656D81C0808080808001C0808080808000020104017981C08080808080020302697281808080808080030104776F6E67020203726974828080808080800204070D0C0D0F150B0C07');
INSERT INTO search_title_data VALUES(9009398277996544,X'04000000000000020000000000000001000000020000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
DROP TABLE IF EXISTS search_title_docsize;
CREATE TABLE 'search_title_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO search_title_docsize VALUES(1,X'03',32);
INSERT INTO search_title_docsize VALUES(2,X'03',32);
INSERT INTO search_title_docsize VALUES(3,X'03',13);
INSERT INTO search_title_docsize VALUES(4,X'03',13);
INSERT INTO search_title_docsize VALUES(5,X'03',13);
INSERT INTO search_title_docsize VALUES(6,X'03',13);
INSERT INTO search_title_docsize VALUES(7,X'03',13);
INSERT INTO search_title_docsize VALUES(8,X'03',13);
INSERT INTO search_title_docsize VALUES(9,X'03',13);
INSERT INTO search_title_docsize VALUES(10,X'03',13);
INSERT INTO search_title_docsize VALUES(11,X'03',13);
INSERT INTO search_title_docsize VALUES(12,X'03',13);
INSERT INTO search_title_docsize VALUES(13,X'03',13);
INSERT INTO search_title_docsize VALUES(14,X'03',13);
INSERT INTO search_title_docsize VALUES(15,X'03',13);
INSERT INTO search_title_docsize VALUES(16,X'03',13);
INSERT INTO search_title_docsize VALUES(17,X'03',13);
INSERT INTO search_title_docsize VALUES(18,X'03',13);
INSERT INTO search_title_docsize VALUES(19,X'03',13);
INSERT INTO search_title_docsize VALUES(20,X'03',13);
INSERT INTO search_title_docsize VALUES(21,X'03',13);
INSERT INTO search_title_docsize VALUES(22,X'03',13);
INSERT INTO search_title_docsize VALUES(23,X'03',13);
INSERT INTO search_title_docsize VALUES(24,X'03',13);
INSERT INTO search_title_docsize VALUES(25,X'03',13);
INSERT INTO search_title_docsize VALUES(26,X'03',13);
INSERT INTO search_title_docsize VALUES(27,X'03',13);
INSERT INTO search_title_docsize VALUES(28,X'03',13);
INSERT INTO search_title_docsize VALUES(29,X'03',13);
INSERT INTO search_title_docsize VALUES(30,X'03',13);
INSERT INTO search_title_docsize VALUES(31,X'03',13);
INSERT INTO search_title_docsize VALUES(32,X'03',13);
INSERT INTO search_title_docsize VALUES(33,X'03',13);
INSERT INTO search_title_docsize VALUES(34,X'03',13);
INSERT INTO search_title_docsize VALUES(35,X'03',13);
INSERT INTO search_title_docsize VALUES(36,X'03',13);
INSERT INTO search_title_docsize VALUES(37,X'03',13);
INSERT INTO search_title_docsize VALUES(38,X'01',26);
INSERT INTO search_title_docsize VALUES(281474976710657,X'03',2);
INSERT INTO search_title_docsize VALUES(281474976710658,X'03',12);
INSERT INTO search_title_docsize VALUES(281474976710659,X'03',12);
INSERT INTO search_title_docsize VALUES(281474976710660,X'03',12);
INSERT INTO search_title_docsize VALUES(281474976710661,X'03',12);
INSERT INTO search_title_docsize VALUES(281474976710662,X'03',12);
INSERT INTO search_title_docsize VALUES(281474976710663,X'03',12);
INSERT INTO search_title_docsize VALUES(281474976710664,X'03',12);
INSERT INTO search_title_docsize VALUES(281474976710665,X'01',25);
INSERT INTO search_title_docsize VALUES(562949953421313,X'03',29);
INSERT INTO search_title_docsize VALUES(562949953421314,X'03',29);
INSERT INTO search_title_docsize VALUES(562949953421315,X'03',31);
INSERT INTO search_title_docsize VALUES(562949953421316,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421317,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421318,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421319,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421320,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421321,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421322,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421323,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421324,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421325,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421326,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421327,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421328,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421329,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421330,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421331,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421332,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421333,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421334,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421335,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421336,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421337,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421338,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421339,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421340,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421341,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421342,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421343,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421344,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421345,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421346,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421347,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421348,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421349,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421350,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421351,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421352,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421353,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421354,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421355,X'03',14);
INSERT INTO search_title_docsize VALUES(562949953421356,X'01',27);
INSERT INTO search_title_docsize VALUES(844424930131969,X'03',19);
INSERT INTO search_title_docsize VALUES(844424930131970,X'03',20);
INSERT INTO search_title_docsize VALUES(844424930131972,X'01',23);
INSERT INTO search_title_docsize VALUES(1125899906842625,X'03',17);
INSERT INTO search_title_docsize VALUES(1125899906842626,X'01',16);
INSERT INTO search_title_docsize VALUES(1125899906842627,X'03',18);
INSERT INTO search_title_docsize VALUES(1125899906842628,X'03',18);
INSERT INTO search_title_docsize VALUES(1125899906842629,X'01',21);
INSERT INTO search_title_docsize VALUES(1125899906842630,X'03',24);
INSERT INTO search_title_docsize VALUES(1407374883553281,X'02',7);
DROP TABLE IF EXISTS search_title_idx;
CREATE TABLE 'search_title_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_title_idx VALUES(1,X'',2);
INSERT INTO search_title_idx VALUES(16,X'',2);
INSERT INTO search_title_idx VALUES(16,X'3473',4);
DELETE FROM sqlite_schema WHERE name='search_word' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','search_word','search_word',0,'CREATE VIRTUAL TABLE search_word USING fts5vocab(search_title, row)');
DROP TABLE IF EXISTS setting;
CREATE TABLE "setting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('01a201ea133f797490266e8ec9891f04',2,1795328447294220,NULL,'currency','"CHF"');
INSERT INTO setting VALUES('01a201ea133f7ed5ae940d91b5bbdd43',6,1795328447294220,NULL,'sources','["Fair", "Web"]');
INSERT INTO setting VALUES('01a201ea136b770ba83ebb3f579df217',2,1795328447338933,NULL,'country','"FR"');
INSERT INTO setting VALUES('01a201ea145c74158654badcffcde43f',2,1795328447579883,1795328447581948,'role of user cleo','"sales"');
INSERT INTO setting VALUES('01a201ea14917ed7b53e43178226f07f',1,1795328447633614,NULL,'name','"Acme sales"');
INSERT INTO setting VALUES('01a201ea14927a818a194def5e7c7bc9',1,1795328447634381,NULL,'fiscal_start','"April"');
INSERT INTO setting VALUES('01a201ea149375adb616001f54e08010',1,1795328447635077,NULL,'week_start','"Sunday"');
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
INSERT INTO stage VALUES('01a201ea1340745ba91d2ef485967748',1,1795328447294220,NULL,'01a201ea134072b78fe5f53586807c3e','Initial contact','initial contact','Somebody has shown interest or agreed to talk; nobody has asked the hard questions yet.','open',10,'pipeline',7,0,NULL);
INSERT INTO stage VALUES('01a201ea1340763cbdab298b7c4efeae',1,1795328447294220,NULL,'01a201ea134072b78fe5f53586807c3e','Qualification','qualification','We find out whether there is a need, a budget and somebody who decides.','open',20,'pipeline',14,1,NULL);
INSERT INTO stage VALUES('01a201ea13407847970b2212f959f57c',2,1795328447294220,1795328447616426,'01a201ea134072b78fe5f53586807c3e','Needs assessment','needs assessment','We learn what they need in detail, and agree on what a good solution must do.','open',40,'best case',14,2,NULL);
INSERT INTO stage VALUES('01a201ea134079a6a3c1716cf0259d10',2,1795328447294220,NULL,'01a201ea134072b78fe5f53586807c3e','Proposal','proposal','They have an offer with a price, made for them.','open',55,'best case',10,3,NULL);
INSERT INTO stage VALUES('01a201ea13407ac09698fffb8a573c0a',1,1795328447294220,NULL,'01a201ea134072b78fe5f53586807c3e','Negotiation','negotiation','They want it; terms, price or dates are being settled.','open',80,'commit',14,4,NULL);
INSERT INTO stage VALUES('01a201ea13407bcda97bce41e65b068d',1,1795328447294220,NULL,'01a201ea134072b78fe5f53586807c3e','Closed won','closed won','They have ordered.','won',100,'closed',NULL,5,NULL);
INSERT INTO stage VALUES('01a201ea13407c58a42a3cb15892e7a0',1,1795328447294220,NULL,'01a201ea134072b78fe5f53586807c3e','Closed lost','closed lost','They will not buy from us this time; the reason says why.','lost',0,'omitted',NULL,6,NULL);
INSERT INTO stage VALUES('01a201ea146978b787288a0dd26a1b22',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','New lead','new lead','Somebody signed up, asked for a demo or answered us; nobody has spoken with them.','open',5,'pipeline',3,0,NULL);
INSERT INTO stage VALUES('01a201ea14697b09aa22acd1ea52f7ec',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','Discovery','discovery','We learn what they do today, what it costs them, and who else is concerned.','open',15,'pipeline',7,1,NULL);
INSERT INTO stage VALUES('01a201ea14697ce2b982ba046e71e3b4',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','Demo','demo','They see their own case in the product, not the tour.','open',30,'pipeline',7,2,NULL);
INSERT INTO stage VALUES('01a201ea14697e1592b636dec80a876c',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','Trial','trial','They work with it on their own data, towards a goal that was agreed before.','open',50,'best case',5,3,NULL);
INSERT INTO stage VALUES('01a201ea14697f8ebc6c39f8c4246384',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','Proposal','proposal','They have seats, term and price in writing.','open',65,'best case',7,4,NULL);
INSERT INTO stage VALUES('01a201ea146a709e8312a8c6c5bc5acd',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','Security and legal','security and legal','They want it; questionnaires, data processing terms and signatures are under way.','open',85,'commit',10,5,NULL);
INSERT INTO stage VALUES('01a201ea146a712898ecce9c39d86726',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','Won','won','The contract is signed or the card is charged.','won',100,'closed',NULL,6,NULL);
INSERT INTO stage VALUES('01a201ea146a71a7a501d96b2bca7ef3',1,1795328447593079,NULL,'01a201ea14697582bbdd403bfb8e7931','Lost','lost','No subscription this time; the reason says why.','lost',0,'omitted',NULL,7,NULL);
INSERT INTO stage VALUES('01a201ea146b7f60abc17ed56c21a03f',3,1795328447595384,NULL,'01a201ea146b7d84b047d973b296fa68','Open','open','','open',10,'pipeline',NULL,2,NULL);
INSERT INTO stage VALUES('01a201ea146c718b87cda9a9b55d9e95',3,1795328447595384,NULL,'01a201ea146b7d84b047d973b296fa68','Won','won','','won',100,'closed',NULL,3,NULL);
INSERT INTO stage VALUES('01a201ea146c724e8b187e3f81d9e20f',3,1795328447595384,NULL,'01a201ea146b7d84b047d973b296fa68','Lost','lost','','lost',0,'omitted',NULL,4,NULL);
INSERT INTO stage VALUES('01a201ea146f72799c5b0cf63b0ee598',1,1795328447598164,NULL,'01a201ea146e7ca28192488162e0432a','Open','open','','open',10,'pipeline',NULL,0,NULL);
INSERT INTO stage VALUES('01a201ea146f761b814bdf1f28e204bd',1,1795328447598164,NULL,'01a201ea146e7ca28192488162e0432a','Won','won','','won',100,'closed',NULL,1,NULL);
INSERT INTO stage VALUES('01a201ea146f78f1a4495875c07aa32e',1,1795328447598164,NULL,'01a201ea146e7ca28192488162e0432a','Lost','lost','','lost',0,'omitted',NULL,2,NULL);
INSERT INTO stage VALUES('01a201ea14737faab7c3c8cb403b81e7',3,1795328447603175,NULL,'01a201ea146b7d84b047d973b296fa68','Demo','demo','','open',50,'pipeline',NULL,0,NULL);
INSERT INTO stage VALUES('01a201ea14777da7b4f60bc38b049db0',3,1795328447607019,NULL,'01a201ea146b7d84b047d973b296fa68','Second demo','second demo','','open',50,'pipeline',NULL,1,1795328447608937);
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
INSERT INTO stage_total VALUES('01a201ea1340745ba91d2ef485967748','EUR',1,800000,0,0);
INSERT INTO stage_total VALUES('01a201ea1340763cbdab298b7c4efeae','CHF',41,7800000,0,0);
INSERT INTO stage_total VALUES('01a201ea13407ac09698fffb8a573c0a','EUR',1,123400,0,0);
INSERT INTO stage_total VALUES('01a201ea13407bcda97bce41e65b068d','EUR',1,250000,0,0);
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
INSERT INTO stage_visit VALUES('01a201ea1393717d938776642d833213',1,'01a201ea1340745ba91d2ef485967748',1795328447378916,1795328447412659,0,10);
INSERT INTO stage_visit VALUES('01a201ea139974afb1de3a31bf9d7f6c',1,'01a201ea1340745ba91d2ef485967748',1795328447385237,1795328447418349,0,10);
INSERT INTO stage_visit VALUES('01a201ea139d73898eff7426d436ec77',1,'01a201ea1340745ba91d2ef485967748',1795328447389171,1795328447466792,0,10);
INSERT INTO stage_visit VALUES('01a201ea1393717d938776642d833213',2,'01a201ea1340763cbdab298b7c4efeae',1795328447412659,1795328447481848,0,20);
INSERT INTO stage_visit VALUES('01a201ea139974afb1de3a31bf9d7f6c',2,'01a201ea134079a6a3c1716cf0259d10',1795328447418349,1795328447483603,0,60);
INSERT INTO stage_visit VALUES('01a201ea13ca78dd913f87462697aa8d',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434359,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7a189cd7d51ec1d769df',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434623,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7a89a97a27944c06a22e',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434653,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7b02943b005141e5faae',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434681,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7b7795eea2b3a4819ab0',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434711,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7bda8afd397b768379af',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434736,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7c36b678b078ba9679e5',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434759,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7cb8a9a5d8866b229786',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434785,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7d4abb37c8e0d89a2f95',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434825,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7da78c480b3b7a20ad6a',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434849,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7e009159974922b75fa7',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434871,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7e52bf2db3acfd505c56',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434891,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7ea2908e8f6a89219b48',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434910,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7eeaa51e45621f9af7d2',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434928,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7f3a983dffb54cfe7c3e',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434948,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7f83b7bfae5fb5227052',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434966,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13ca7fc7846ae108d0697c46',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434983,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb700c8c432b936e95a892',1,'01a201ea1340763cbdab298b7c4efeae',1795328447434999,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb7053b5064e9b4536df0f',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435016,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb709883f643051b4e46e1',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435034,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb70dc9692d744f98105c1',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435050,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb711fbc573dbd6e1caf14',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435067,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb7169a2705d005c09af1d',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435084,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb71ac886ff065b6279151',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435101,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb71f7bc23de5f83e3d421',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435120,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb7248aa6ef35b669faf56',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435137,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb7293a1b190c586fd418d',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435158,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb72d5b08463b8b5d45329',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435174,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb7319be02ae09171a9d95',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435190,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb735b99bee2534e0243c7',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435206,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb739ea1fd5ebd5eaf412b',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435223,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb73deb2e33cf5e0f71164',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435239,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb742094a991af2f6d7e19',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435254,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb746497a2512612f59c55',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435271,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb74aea03e975c6d119550',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435289,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb74f9b0da83a71c99fdad',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435305,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb753ba93d04686dddbe92',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435324,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb75868a6d595dfd76db51',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435342,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb75cdb2e389b5a1879fd5',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435359,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea13cb7610acc0623143d88563',1,'01a201ea1340763cbdab298b7c4efeae',1795328447435376,NULL,NULL,20);
INSERT INTO stage_visit VALUES('01a201ea139d73898eff7426d436ec77',2,'01a201ea13407847970b2212f959f57c',1795328447466792,1795328447616426,0,40);
INSERT INTO stage_visit VALUES('01a201ea1393717d938776642d833213',3,'01a201ea13407bcda97bce41e65b068d',1795328447481848,NULL,NULL,100);
INSERT INTO stage_visit VALUES('01a201ea139974afb1de3a31bf9d7f6c',3,'01a201ea13407c58a42a3cb15892e7a0',1795328447483603,1795328447485365,0,0);
INSERT INTO stage_visit VALUES('01a201ea139974afb1de3a31bf9d7f6c',4,'01a201ea13407ac09698fffb8a573c0a',1795328447485365,NULL,NULL,80);
INSERT INTO stage_visit VALUES('01a201ea14357f778d37d9a472a42197',1,'01a201ea1340745ba91d2ef485967748',1795328447541912,NULL,NULL,10);
INSERT INTO stage_visit VALUES('01a201ea139d73898eff7426d436ec77',3,'01a201ea1340763cbdab298b7c4efeae',1795328447616426,NULL,NULL,20);
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
INSERT INTO tag VALUES('01a201ea1379797eb585067575236e15',1,1795328447350692,NULL,'vip','vip');
INSERT INTO tag VALUES('01a201ea138277d5aee0f1a9df1349c4',2,1795328447361875,NULL,'hot','hot');
INSERT INTO tag VALUES('01a201ea13857b4e81f1e969109f7af6',2,1795328447365082,1795328447365082,'spare','spare');
INSERT INTO tag VALUES('01a201ea13947c08a2bd7cb0dc223af4',2,1795328447374988,1795328447632496,'big','big');
INSERT INTO tag VALUES('01a201ea14367fe28211c15644cee074',1,1795328447536418,NULL,'lab','lab');
CREATE UNIQUE INDEX "tag_name_key_unique" ON "tag" ("name_key") WHERE ("hidden_at" IS NULL);
DROP TABLE IF EXISTS tagging;
CREATE TABLE "tagging" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tag_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE RESTRICT
) STRICT;
INSERT INTO tagging VALUES('01a201ea138278e78c9e820b18ec4dfa','01a201ea138277d5aee0f1a9df1349c4','contact','01a201ea137879d3bd7fa5c38282bc5e');
INSERT INTO tagging VALUES('01a201ea1383705aa8d544276d3633cf','01a201ea138277d5aee0f1a9df1349c4','contact','01a201ea137b7edfad98feeea86708de');
INSERT INTO tagging VALUES('01a201ea143770d78c298e035c3820f3','01a201ea14367fe28211c15644cee074','deal','01a201ea14357f778d37d9a472a42197');
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
INSERT INTO task VALUES('01a201ea1400794d99f07eb9ed57eaed',7,1795328447486303,NULL,1,NULL,'Call them','call them','2026-12-04','01a201ea133e7ffa90bde2b1fa4740ee',NULL,1795328447504329,'01a201ea1393717d938776642d833213',NULL,'01a201ea136e70368cbf449ff2ff7d10',NULL);
INSERT INTO task VALUES('01a201ea140277fa930db5607291159c',2,1795328447489842,NULL,2,NULL,'Write','write',NULL,'01a201ea133e7ffa90bde2b1fa4740ee',NULL,1795328447504329,NULL,NULL,NULL,NULL);
INSERT INTO task VALUES('01a201ea14087f9893afb6da63e59c4d',1,1795328447495450,NULL,3,NULL,'Thank them','thank them',NULL,'01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,'01a201ea1393717d938776642d833213',NULL,'01a201ea136e70368cbf449ff2ff7d10',NULL);
INSERT INTO task VALUES('01a201ea140a756a9ae45edc3eaa3866',1,1795328447495450,NULL,4,NULL,'Thank them','thank them',NULL,'01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,'01a201ea139974afb1de3a31bf9d7f6c',NULL,NULL,NULL);
INSERT INTO task VALUES('01a201ea141573489e89ef4f161f3f46',1,1795328447505094,NULL,5,NULL,'Sign','sign','2026-11-24','01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,'01a201ea139974afb1de3a31bf9d7f6c',NULL,NULL,NULL);
INSERT INTO task VALUES('01a201ea142c794f9a1fff9ba998ba4e',1,1795328447527512,NULL,6,NULL,'Send deck','send deck','2026-11-24','01a201ea133e7ffa90bde2b1fa4740ee',NULL,NULL,'01a201ea1393717d938776642d833213',NULL,'01a201ea136e70368cbf449ff2ff7d10',NULL);
CREATE INDEX "task_agenda" ON "task" ("owner_id", "due") WHERE (("done_at" IS NULL) AND ("hidden_at" IS NULL));
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
INSERT INTO transition VALUES('01a201ea139573a38d560545736778c1','01a201ea1393717d938776642d833213',1,NULL,'01a201ea1340745ba91d2ef485967748',1795328447378916,'01a201ea133e7ffa90bde2b1fa4740ee','',10,0,NULL);
INSERT INTO transition VALUES('01a201ea13997cc7aba9ca81a935701f','01a201ea139974afb1de3a31bf9d7f6c',1,NULL,'01a201ea1340745ba91d2ef485967748',1795328447385237,'01a201ea133e7ffa90bde2b1fa4740ee','',10,0,NULL);
INSERT INTO transition VALUES('01a201ea139d7aa2830b49dd58b4af39','01a201ea139d73898eff7426d436ec77',1,NULL,'01a201ea1340745ba91d2ef485967748',1795328447389171,'01a201ea133e7ffa90bde2b1fa4740ee','',10,0,NULL);
INSERT INTO transition VALUES('01a201ea13b47b34b128e98dbea94987','01a201ea1393717d938776642d833213',2,'01a201ea1340745ba91d2ef485967748','01a201ea1340763cbdab298b7c4efeae',1795328447412659,'01a201ea133e7ffa90bde2b1fa4740ee','for a test',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ba762b82f7b5938005911d','01a201ea139974afb1de3a31bf9d7f6c',2,'01a201ea1340745ba91d2ef485967748','01a201ea134079a6a3c1716cf0259d10',1795328447418349,'01a201ea133e7ffa90bde2b1fa4740ee','for a test',60,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca793196a463467fe7a612','01a201ea13ca78dd913f87462697aa8d',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434359,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7a338c214428e0faafd3','01a201ea13ca7a189cd7d51ec1d769df',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434623,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7aa09b207f3640dcad83','01a201ea13ca7a89a97a27944c06a22e',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434653,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7b1bae1c32b1ee8dbe8b','01a201ea13ca7b02943b005141e5faae',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434681,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7b8e99cd99ad9474cd9b','01a201ea13ca7b7795eea2b3a4819ab0',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434711,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7bf0b8b1422d8f6a9651','01a201ea13ca7bda8afd397b768379af',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434736,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7c4a8ffa6ef03ced1d18','01a201ea13ca7c36b678b078ba9679e5',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434759,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7ccdb664e3049179d9bb','01a201ea13ca7cb8a9a5d8866b229786',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434785,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7d60bfffe00a70090c11','01a201ea13ca7d4abb37c8e0d89a2f95',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434825,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7dbd9fd44ef1396b5905','01a201ea13ca7da78c480b3b7a20ad6a',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434849,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7e14a3b33db88e8dc102','01a201ea13ca7e009159974922b75fa7',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434871,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7e659f52b2c1ac39cc7c','01a201ea13ca7e52bf2db3acfd505c56',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434891,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7eb4b62c0134ea3ffd15','01a201ea13ca7ea2908e8f6a89219b48',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434910,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7f069d501839ad15e17f','01a201ea13ca7eeaa51e45621f9af7d2',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434928,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7f4daa26ea8a9035c4b5','01a201ea13ca7f3a983dffb54cfe7c3e',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434948,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7f94992bd6009fc9ea9b','01a201ea13ca7f83b7bfae5fb5227052',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434966,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ca7fdaa7725987ae482bb8','01a201ea13ca7fc7846ae108d0697c46',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434983,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb701e9be35f74794a84b4','01a201ea13cb700c8c432b936e95a892',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447434999,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb7066b3ad4532de158944','01a201ea13cb7053b5064e9b4536df0f',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435016,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb70aa9f346dbe4c3181ff','01a201ea13cb709883f643051b4e46e1',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435034,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb70eeafe052981677020d','01a201ea13cb70dc9692d744f98105c1',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435050,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb713097b0ad1058f46ffe','01a201ea13cb711fbc573dbd6e1caf14',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435067,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb717b9f75fc1a6ed52562','01a201ea13cb7169a2705d005c09af1d',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435084,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb71c7a91b0bb11b822c85','01a201ea13cb71ac886ff065b6279151',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435101,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb7209ada90e04c31c5d46','01a201ea13cb71f7bc23de5f83e3d421',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435120,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb725a8627df83c0c18ec9','01a201ea13cb7248aa6ef35b669faf56',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435137,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb72a4865fb038a68f226c','01a201ea13cb7293a1b190c586fd418d',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435158,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb72e6b5ed9d99989dc4ba','01a201ea13cb72d5b08463b8b5d45329',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435174,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb732bb441f8989e186b7a','01a201ea13cb7319be02ae09171a9d95',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435190,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb736d9d0ae0581785d109','01a201ea13cb735b99bee2534e0243c7',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435206,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb73af96072c774eacc290','01a201ea13cb739ea1fd5ebd5eaf412b',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435223,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb73ef81d0e5bffb2069d4','01a201ea13cb73deb2e33cf5e0f71164',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435239,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb7431b58a0bd2218218fc','01a201ea13cb742094a991af2f6d7e19',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435254,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb747d91c51f2f6141c4cb','01a201ea13cb746497a2512612f59c55',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435271,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb74bfa72deaedd6b9c80d','01a201ea13cb74aea03e975c6d119550',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435289,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb750b99e24d610b5a5df0','01a201ea13cb74f9b0da83a71c99fdad',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435305,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb75568e7aca8b8bb2159f','01a201ea13cb753ba93d04686dddbe92',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435324,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb759a816dc8e9c46be4d1','01a201ea13cb75868a6d595dfd76db51',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435342,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb75e09417ca43255f9d26','01a201ea13cb75cdb2e389b5a1879fd5',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435359,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13cb762180e6ef5d7d35329a','01a201ea13cb7610acc0623143d88563',1,NULL,'01a201ea1340763cbdab298b7c4efeae',1795328447435376,'01a201ea133e7ffa90bde2b1fa4740ee','imported',20,0,NULL);
INSERT INTO transition VALUES('01a201ea13ea7d93af5aecd074c45a69','01a201ea139d73898eff7426d436ec77',2,'01a201ea1340745ba91d2ef485967748','01a201ea13407847970b2212f959f57c',1795328447466792,'01a201ea133e7ffa90bde2b1fa4740ee','for a test',40,0,NULL);
INSERT INTO transition VALUES('01a201ea13f97e4b82f00098ed6a96a8','01a201ea1393717d938776642d833213',3,'01a201ea1340763cbdab298b7c4efeae','01a201ea13407bcda97bce41e65b068d',1795328447481848,'01a201ea133e7ffa90bde2b1fa4740ee','for a test',100,0,NULL);
INSERT INTO transition VALUES('01a201ea13fb7a488af34f2034242c58','01a201ea139974afb1de3a31bf9d7f6c',3,'01a201ea134079a6a3c1716cf0259d10','01a201ea13407c58a42a3cb15892e7a0',1795328447483603,'01a201ea133e7ffa90bde2b1fa4740ee','for a test',0,0,NULL);
INSERT INTO transition VALUES('01a201ea13fd7645b0b3ad301eebeb44','01a201ea139974afb1de3a31bf9d7f6c',4,'01a201ea13407c58a42a3cb15892e7a0','01a201ea13407ac09698fffb8a573c0a',1795328447485365,'01a201ea133e7ffa90bde2b1fa4740ee','for a test',80,1,NULL);
INSERT INTO transition VALUES('01a201ea143775d793085aac528fdacb','01a201ea14357f778d37d9a472a42197',1,NULL,'01a201ea1340745ba91d2ef485967748',1795328447541912,'01a201ea133e7ffa90bde2b1fa4740ee','',10,0,NULL);
INSERT INTO transition VALUES('01a201ea14827aaba56289bbe9ac7511','01a201ea139d73898eff7426d436ec77',3,'01a201ea13407847970b2212f959f57c','01a201ea1340763cbdab298b7c4efeae',1795328447616426,'01a201ea133e7ffa90bde2b1fa4740ee','the stage Needs assessment was deleted',20,0,NULL);
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
INSERT INTO user VALUES('01a201ea133e7ffa90bde2b1fa4740ee',1,1795328447294220,NULL,1,NULL,'ana','Ana Ruiz','ana ruiz','admin',NULL);
INSERT INTO user VALUES('01a201ea13477b4ea240112cde65b387',1,1795328447303545,NULL,2,NULL,'ben','Ben Okoye','ben okoye','sales',NULL);
INSERT INTO user VALUES('01a201ea134b748b8c35700384df0d47',2,1795328447305655,NULL,3,NULL,'cleo','Cleo Park','cleo park','service','cleo@example.org');
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
