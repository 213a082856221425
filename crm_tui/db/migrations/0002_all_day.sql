-- What a day at the keyboard needs: cadences, snoozing, lists of tasks, templates of notes, merged records, places of views.

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
