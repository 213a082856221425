-- Schema 1 for SQLite.

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
CREATE UNIQUE INDEX "user_number" ON "user" ("number");
CREATE UNIQUE INDEX "user_login" ON "user" ("login");
CREATE INDEX "user_name_key" ON "user" ("name_key");
CREATE UNIQUE INDEX "user_external_id_unique" ON "user" ("external_id") WHERE ("hidden_at" IS NULL);

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
CREATE INDEX "action_by_id" ON "action" ("by_id");
CREATE INDEX "action_undoes_id" ON "action" ("undoes_id");

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
CREATE UNIQUE INDEX "pipeline_name_key_unique" ON "pipeline" ("name_key") WHERE ("hidden_at" IS NULL);

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
CREATE INDEX "stage_pipeline_id" ON "stage" ("pipeline_id");
CREATE UNIQUE INDEX "stage_pipeline_id_name_key_unique" ON "stage" ("pipeline_id", "name_key") WHERE ("hidden_at" IS NULL);

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
CREATE UNIQUE INDEX "company_number" ON "company" ("number");
CREATE INDEX "company_name_key" ON "company" ("name_key");
CREATE INDEX "company_domain" ON "company" ("domain");
CREATE INDEX "company_owner_id" ON "company" ("owner_id");
CREATE INDEX "company_parent_id" ON "company" ("parent_id");
CREATE INDEX "company_by_name" ON "company" ("sort_key", "id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "company_external_id_unique" ON "company" ("external_id") WHERE ("hidden_at" IS NULL);

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
CREATE UNIQUE INDEX "lost_reason_name_key_unique" ON "lost_reason" ("name_key") WHERE ("hidden_at" IS NULL);

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
CREATE UNIQUE INDEX "deal_number" ON "deal" ("number");
CREATE INDEX "deal_owner_id" ON "deal" ("owner_id");
CREATE INDEX "deal_company_id" ON "deal" ("company_id");
CREATE INDEX "deal_board" ON "deal" ("stage_id", "position", "id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "deal_outcome" ON "deal" ("pipeline_id", "outcome", "closed_at");
CREATE INDEX "deal_title_key" ON "deal" ("title_key");
CREATE UNIQUE INDEX "deal_external_id_unique" ON "deal" ("external_id") WHERE ("hidden_at" IS NULL);

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
CREATE UNIQUE INDEX "contact_number" ON "contact" ("number");
CREATE INDEX "contact_name_key" ON "contact" ("name_key");
CREATE INDEX "contact_company_id" ON "contact" ("company_id");
CREATE INDEX "contact_owner_id" ON "contact" ("owner_id");
CREATE INDEX "contact_by_name" ON "contact" ("sort_key", "id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "contact_external_id_unique" ON "contact" ("external_id") WHERE ("hidden_at" IS NULL);

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
CREATE UNIQUE INDEX "activity_number" ON "activity" ("number");
CREATE INDEX "activity_deal_id_at" ON "activity" ("deal_id", "at");
CREATE INDEX "activity_contact_id_at" ON "activity" ("contact_id", "at");
CREATE INDEX "activity_company_id_at" ON "activity" ("company_id", "at");
CREATE INDEX "activity_at" ON "activity" ("at");
CREATE UNIQUE INDEX "activity_external_id_unique" ON "activity" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "change" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "action_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "op" TEXT NOT NULL CHECK (op IN ('create', 'update', 'delete')),
    "fields" TEXT NOT NULL,
    FOREIGN KEY ("action_id") REFERENCES "action" ("id") ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "change_action_id" ON "change" ("action_id");
CREATE INDEX "change_record_seq" ON "change" ("record", "seq");

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
CREATE INDEX "contact_point_contact_id" ON "contact_point" ("contact_id");
CREATE INDEX "contact_point_company_id" ON "contact_point" ("company_id");
CREATE INDEX "contact_point_kind_key" ON "contact_point" ("kind", "key");

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
CREATE INDEX "criterion_stage_id" ON "criterion" ("stage_id");

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
CREATE UNIQUE INDEX "custom_field_kind_name_key_unique" ON "custom_field" ("kind", "name_key") WHERE ("hidden_at" IS NULL);

CREATE TABLE "custom_value" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "field_id" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    FOREIGN KEY ("field_id") REFERENCES "custom_field" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "custom_value_field_id" ON "custom_value" ("field_id");
CREATE UNIQUE INDEX "custom_value_record_field_id" ON "custom_value" ("record", "field_id");
CREATE INDEX "custom_value_field_id_key" ON "custom_value" ("field_id", "key");

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
CREATE INDEX "deal_check_criterion_id" ON "deal_check" ("criterion_id");
CREATE UNIQUE INDEX "deal_check_deal_id_criterion_id" ON "deal_check" ("deal_id", "criterion_id");

CREATE TABLE "deal_contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deal_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "deal_contact_contact_id" ON "deal_contact" ("contact_id");
CREATE UNIQUE INDEX "deal_contact_deal_id_contact_id" ON "deal_contact" ("deal_id", "contact_id");

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
CREATE UNIQUE INDEX "product_number" ON "product" ("number");
CREATE INDEX "product_name_key" ON "product" ("name_key");
CREATE UNIQUE INDEX "product_external_id_unique" ON "product" ("external_id") WHERE ("hidden_at" IS NULL);

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
CREATE INDEX "deal_line_deal_id" ON "deal_line" ("deal_id");
CREATE INDEX "deal_line_product_id" ON "deal_line" ("product_id");

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
CREATE INDEX "saved_view_owner_id" ON "saved_view" ("owner_id");

CREATE TABLE "search_entry" (
    "rowid" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "text" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "search_entry_record" ON "search_entry" ("record");

CREATE TABLE "setting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "setting_key_unique" ON "setting" ("key") WHERE ("hidden_at" IS NULL);

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
CREATE INDEX "stage_total_stage_id" ON "stage_total" ("stage_id");

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
CREATE INDEX "stage_visit_stage_id_seconds" ON "stage_visit" ("stage_id", "seconds");
CREATE INDEX "stage_visit_stage_id_entered_at" ON "stage_visit" ("stage_id", "entered_at");

CREATE TABLE "tag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "tag_name_key_unique" ON "tag" ("name_key") WHERE ("hidden_at" IS NULL);

CREATE TABLE "tagging" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tag_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "tagging_tag_id" ON "tagging" ("tag_id");
CREATE UNIQUE INDEX "tagging_record_tag_id" ON "tagging" ("record", "tag_id");

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
CREATE UNIQUE INDEX "task_number" ON "task" ("number");
CREATE INDEX "task_owner_id" ON "task" ("owner_id");
CREATE INDEX "task_contact_id" ON "task" ("contact_id");
CREATE INDEX "task_company_id" ON "task" ("company_id");
CREATE INDEX "task_deal_id_due" ON "task" ("deal_id", "due");
CREATE INDEX "task_due" ON "task" ("due");
CREATE UNIQUE INDEX "task_external_id_unique" ON "task" ("external_id") WHERE ("hidden_at" IS NULL);

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
CREATE INDEX "transition_at" ON "transition" ("at");
CREATE UNIQUE INDEX "transition_deal_id_seq" ON "transition" ("deal_id", "seq");

CREATE VIRTUAL TABLE search_index USING fts5(text, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER transition_never_update BEFORE UPDATE ON "transition" BEGIN SELECT raise(ABORT, 'rows of transition are never changed'); END;
CREATE TRIGGER transition_never_delete BEFORE DELETE ON "transition" BEGIN SELECT raise(ABORT, 'rows of transition are never changed'); END;
CREATE TRIGGER action_never_update BEFORE UPDATE ON "action" BEGIN SELECT raise(ABORT, 'rows of action are never changed'); END;
CREATE TRIGGER action_never_delete BEFORE DELETE ON "action" BEGIN SELECT raise(ABORT, 'rows of action are never changed'); END;
CREATE TRIGGER change_never_update BEFORE UPDATE ON "change" BEGIN SELECT raise(ABORT, 'rows of change are never changed'); END;
CREATE TRIGGER change_never_delete BEFORE DELETE ON "change" BEGIN SELECT raise(ABORT, 'rows of change are never changed'); END;
