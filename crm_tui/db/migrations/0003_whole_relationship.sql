-- The whole relationship: phases, marketing, what customers buy, service, feedback, loyalty and advocacy, onboarding.

ALTER TABLE "action" ADD COLUMN "followed" INTEGER;
ALTER TABLE "activity" ADD COLUMN "ticket_id" TEXT;
ALTER TABLE "activity" ADD COLUMN "campaign_id" TEXT;
ALTER TABLE "company" ADD COLUMN "phase_since" INTEGER;
ALTER TABLE "company" ADD COLUMN "expectations" TEXT;
ALTER TABLE "company" ADD COLUMN "preferred_channel" TEXT;
ALTER TABLE "contact" ADD COLUMN "phase_since" INTEGER;
ALTER TABLE "contact" ADD COLUMN "expectations" TEXT;
ALTER TABLE "contact" ADD COLUMN "unsubscribed_at" INTEGER;
ALTER TABLE "contact" ADD COLUMN "need" TEXT;
ALTER TABLE "contact" ADD COLUMN "budget" INTEGER;
ALTER TABLE "contact" ADD COLUMN "currency" TEXT;
ALTER TABLE "contact" ADD COLUMN "authority" TEXT;
ALTER TABLE "contact" ADD COLUMN "timing" TEXT;
ALTER TABLE "contact" ADD COLUMN "lead_step" TEXT CHECK (lead_step IN ('MQL', 'SAL', 'SQL'));
ALTER TABLE "contact" ADD COLUMN "fit" INTEGER;
ALTER TABLE "contact" ADD COLUMN "engagement" INTEGER;
ALTER TABLE "contact" ADD COLUMN "grade" TEXT;
ALTER TABLE "contact" ADD COLUMN "scored_at" INTEGER;
ALTER TABLE "deal" ADD COLUMN "offer" TEXT;
ALTER TABLE "deal" ADD COLUMN "motive" TEXT CHECK (motive IN ('new', 'upsell', 'cross-sell', 'renewal'));
ALTER TABLE "deal" ADD COLUMN "campaign_id" TEXT;
ALTER TABLE "deal" ADD COLUMN "subscription_id" TEXT;
ALTER TABLE "task" ADD COLUMN "ticket_id" TEXT;
ALTER TABLE "task" ADD COLUMN "checklist_id" TEXT;
ALTER TABLE "user" ADD COLUMN "team" TEXT;

DROP INDEX "deal_outcome";
DROP INDEX "stage_visit_stage_id_entered_at";
DROP INDEX "stage_visit_stage_id_seconds";
CREATE INDEX "stage_visit_stage_id_entered_at_deal_id" ON "stage_visit" ("stage_id", "entered_at", "deal_id");

CREATE TABLE "phase_change" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL CHECK (kind IN ('contact', 'company')),
    "record" TEXT NOT NULL,
    "from_phase" TEXT NOT NULL CHECK (from_phase IN ('prospecting', 'qualification', 'conversion', 'retention', 'advocacy', 'churned', 'disqualified')),
    "to_phase" TEXT NOT NULL CHECK (to_phase IN ('prospecting', 'qualification', 'conversion', 'retention', 'advocacy', 'churned', 'disqualified')),
    "at" INTEGER NOT NULL,
    "by_id" TEXT,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "phase_change_record_at_id_from_phase_to_phase" ON "phase_change" ("record", "at", "id", "from_phase", "to_phase");
CREATE INDEX "phase_change_at" ON "phase_change" ("at");

CREATE TABLE "phase_owner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "phase" TEXT NOT NULL CHECK (phase IN ('prospecting', 'qualification', 'conversion', 'retention', 'advocacy', 'churned', 'disqualified')),
    "user_id" TEXT NOT NULL,
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "phase_owner_user_id" ON "phase_owner" ("user_id");
CREATE UNIQUE INDEX "phase_owner_record_phase" ON "phase_owner" ("record", "phase");

CREATE TABLE "handover" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "contact_id" TEXT NOT NULL,
    "step" TEXT NOT NULL CHECK (step IN ('MQL', 'SAL', 'SQL')),
    "at" INTEGER NOT NULL,
    "given_by_id" TEXT,
    "owner_id" TEXT,
    "state" TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected')),
    "decided_at" INTEGER,
    "reason" TEXT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("given_by_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "handover_number" ON "handover" ("number");
CREATE INDEX "handover_title_key" ON "handover" ("title_key");
CREATE INDEX "handover_contact_id" ON "handover" ("contact_id");
CREATE INDEX "handover_owner_id" ON "handover" ("owner_id");
CREATE UNIQUE INDEX "handover_external_id_unique" ON "handover" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "segment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "of" TEXT NOT NULL CHECK ("of" IN ('contact', 'company')),
    "filter" TEXT NOT NULL,
    "owner_id" TEXT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "segment_number" ON "segment" ("number");
CREATE INDEX "segment_title_key" ON "segment" ("title_key");
CREATE INDEX "segment_owner_id" ON "segment" ("owner_id");
CREATE UNIQUE INDEX "segment_title_key_unique" ON "segment" ("title_key") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "segment_external_id_unique" ON "segment" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "segment_size" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "segment_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    FOREIGN KEY ("segment_id") REFERENCES "segment" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "segment_size_segment_id_day" ON "segment_size" ("segment_id", "day");

CREATE TABLE "campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "segment_id" TEXT,
    "channel" TEXT,
    "offer" TEXT,
    "starts" TEXT,
    "ends" TEXT,
    "budget" INTEGER,
    "currency" TEXT,
    "owner_id" TEXT,
    FOREIGN KEY ("segment_id") REFERENCES "segment" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "campaign_number" ON "campaign" ("number");
CREATE INDEX "campaign_title_key" ON "campaign" ("title_key");
CREATE INDEX "campaign_segment_id" ON "campaign" ("segment_id");
CREATE INDEX "campaign_owner_id" ON "campaign" ("owner_id");
CREATE UNIQUE INDEX "campaign_external_id_unique" ON "campaign" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "cost" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "campaign_id" TEXT,
    "day" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('marketing', 'sales')),
    FOREIGN KEY ("campaign_id") REFERENCES "campaign" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "cost_number" ON "cost" ("number");
CREATE INDEX "cost_title_key" ON "cost" ("title_key");
CREATE INDEX "cost_campaign_id" ON "cost" ("campaign_id");
CREATE INDEX "cost_day" ON "cost" ("day");
CREATE UNIQUE INDEX "cost_external_id_unique" ON "cost" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "campaign_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK (status IN ('planned', 'sent', 'bounced', 'opened', 'clicked', 'responded', 'unsubscribed')),
    "at" INTEGER,
    "activity_id" TEXT,
    FOREIGN KEY ("campaign_id") REFERENCES "campaign" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("activity_id") REFERENCES "activity" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "member_number" ON "member" ("number");
CREATE INDEX "member_title_key" ON "member" ("title_key");
CREATE INDEX "member_contact_id" ON "member" ("contact_id");
CREATE UNIQUE INDEX "member_campaign_id_contact_id_unique" ON "member" ("campaign_id", "contact_id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "member_external_id_unique" ON "member" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "score_rule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "score" TEXT NOT NULL CHECK (score IN ('fit', 'engagement', 'ideal')),
    "filter" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "group_name" TEXT,
    "cap" INTEGER,
    "half_life" INTEGER CHECK (half_life > 0),
    "over" TEXT NOT NULL CHECK ("over" IN ('contact', 'activity', 'member'))
) STRICT;
CREATE UNIQUE INDEX "score_rule_number" ON "score_rule" ("number");
CREATE INDEX "score_rule_title_key" ON "score_rule" ("title_key");
CREATE UNIQUE INDEX "score_rule_external_id_unique" ON "score_rule" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "order" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "contact_id" TEXT,
    "company_id" TEXT,
    "deal_id" TEXT,
    "day" TEXT NOT NULL,
    "amount" INTEGER,
    "currency" TEXT,
    "state" TEXT NOT NULL CHECK (state IN ('open', 'paid', 'returned', 'cancelled')),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "order_number" ON "order" ("number");
CREATE INDEX "order_title_key" ON "order" ("title_key");
CREATE INDEX "order_deal_id" ON "order" ("deal_id");
CREATE INDEX "order_day" ON "order" ("day");
CREATE INDEX "order_contact_id_day" ON "order" ("contact_id", "day");
CREATE INDEX "order_company_id_day" ON "order" ("company_id", "day");
CREATE UNIQUE INDEX "order_external_id_unique" ON "order" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "order_line" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "order_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL CHECK (quantity > 0),
    "unit_price" INTEGER,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("order_id") REFERENCES "order" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "order_line_order_id" ON "order_line" ("order_id");
CREATE INDEX "order_line_product_id" ON "order_line" ("product_id");

CREATE TABLE "subscription" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "contact_id" TEXT,
    "company_id" TEXT,
    "product_id" TEXT,
    "deal_id" TEXT,
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "interval" TEXT NOT NULL CHECK (interval IN ('week', 'month', 'quarter', 'year')),
    "starts" TEXT NOT NULL,
    "renews" TEXT,
    "state" TEXT NOT NULL CHECK (state IN ('active', 'paused', 'cancelled')),
    "ends" TEXT,
    "reason" TEXT,
    "owner_id" TEXT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "subscription_number" ON "subscription" ("number");
CREATE INDEX "subscription_title_key" ON "subscription" ("title_key");
CREATE INDEX "subscription_contact_id" ON "subscription" ("contact_id");
CREATE INDEX "subscription_company_id" ON "subscription" ("company_id");
CREATE INDEX "subscription_product_id" ON "subscription" ("product_id");
CREATE INDEX "subscription_renews" ON "subscription" ("renews");
CREATE INDEX "subscription_owner_id" ON "subscription" ("owner_id");
CREATE UNIQUE INDEX "subscription_external_id_unique" ON "subscription" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "subscription_change" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subscription_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "what" TEXT NOT NULL CHECK (what IN ('started', 'changed', 'paused', 'resumed', 'cancelled')),
    "monthly_before" INTEGER NOT NULL,
    "monthly_after" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    FOREIGN KEY ("subscription_id") REFERENCES "subscription" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "subscription_change_day" ON "subscription_change" ("day");
CREATE INDEX "subscription_change_subscription_id_day" ON "subscription_change" ("subscription_id", "day");

CREATE TABLE "ticket" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "pipeline_id" TEXT NOT NULL,
    "stage_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "entered_at" INTEGER NOT NULL,
    "priority" TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    "channel" TEXT CHECK (channel IN ('email', 'phone', 'chat', 'social', 'web', 'in person')),
    "category" TEXT,
    "contact_id" TEXT,
    "company_id" TEXT,
    "deal_id" TEXT,
    "product_id" TEXT,
    "owner_id" TEXT,
    "opened_at" INTEGER NOT NULL,
    "response_due" INTEGER,
    "responded_at" INTEGER,
    "resolution_due" INTEGER,
    "resolved_at" INTEGER,
    "waiting_since" INTEGER,
    "waited" INTEGER NOT NULL,
    "escalated_at" INTEGER,
    FOREIGN KEY ("pipeline_id") REFERENCES "pipeline" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "ticket_number" ON "ticket" ("number");
CREATE INDEX "ticket_title_key" ON "ticket" ("title_key");
CREATE INDEX "ticket_contact_id" ON "ticket" ("contact_id");
CREATE INDEX "ticket_company_id" ON "ticket" ("company_id");
CREATE INDEX "ticket_owner_id" ON "ticket" ("owner_id");
CREATE INDEX "ticket_resolution_due" ON "ticket" ("resolution_due");
CREATE INDEX "ticket_board" ON "ticket" ("stage_id", "position", "id") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "ticket_external_id_unique" ON "ticket" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "ticket_move" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ticket_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "from_stage_id" TEXT,
    "to_stage_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" TEXT,
    "reason" TEXT NOT NULL,
    "forced" INTEGER NOT NULL,
    FOREIGN KEY ("ticket_id") REFERENCES "ticket" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("from_stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("to_stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "ticket_move_at" ON "ticket_move" ("at");
CREATE UNIQUE INDEX "ticket_move_ticket_id_seq" ON "ticket_move" ("ticket_id", "seq");

CREATE TABLE "article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "product_id" TEXT,
    "owner_id" TEXT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "article_number" ON "article" ("number");
CREATE INDEX "article_title_key" ON "article" ("title_key");
CREATE INDEX "article_product_id" ON "article" ("product_id");
CREATE INDEX "article_owner_id" ON "article" ("owner_id");
CREATE UNIQUE INDEX "article_external_id_unique" ON "article" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "ticket_article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ticket_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    FOREIGN KEY ("ticket_id") REFERENCES "ticket" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("article_id") REFERENCES "article" ("id") ON DELETE RESTRICT
) STRICT;
CREATE INDEX "ticket_article_article_id" ON "ticket_article" ("article_id");
CREATE UNIQUE INDEX "ticket_article_ticket_id_article_id" ON "ticket_article" ("ticket_id", "article_id");

CREATE TABLE "reply" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "category" TEXT
) STRICT;
CREATE UNIQUE INDEX "reply_number" ON "reply" ("number");
CREATE INDEX "reply_title_key" ON "reply" ("title_key");
CREATE UNIQUE INDEX "reply_external_id_unique" ON "reply" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "scale" TEXT NOT NULL CHECK (scale IN ('NPS', 'CSAT', 'CES', 'review')),
    "question" TEXT,
    "starts" TEXT,
    "ends" TEXT,
    "owner_id" TEXT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "survey_number" ON "survey" ("number");
CREATE INDEX "survey_title_key" ON "survey" ("title_key");
CREATE INDEX "survey_owner_id" ON "survey" ("owner_id");
CREATE UNIQUE INDEX "survey_external_id_unique" ON "survey" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "response" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "survey_id" TEXT,
    "scale" TEXT NOT NULL CHECK (scale IN ('NPS', 'CSAT', 'CES', 'review')),
    "score" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "contact_id" TEXT,
    "company_id" TEXT,
    "deal_id" TEXT,
    "ticket_id" TEXT,
    "product_id" TEXT,
    "stage" TEXT,
    "place" TEXT,
    "url" TEXT,
    "task_id" TEXT,
    FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("ticket_id") REFERENCES "ticket" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("task_id") REFERENCES "task" ("id") ON DELETE RESTRICT,
    CHECK ((scale = 'NPS' AND score BETWEEN 0 AND 10) OR (scale IN ('CSAT', 'review') AND score BETWEEN 1 AND 5) OR (scale = 'CES' AND score BETWEEN 1 AND 7))
) STRICT;
CREATE UNIQUE INDEX "response_number" ON "response" ("number");
CREATE INDEX "response_title_key" ON "response" ("title_key");
CREATE INDEX "response_survey_id" ON "response" ("survey_id");
CREATE INDEX "response_deal_id" ON "response" ("deal_id");
CREATE INDEX "response_ticket_id" ON "response" ("ticket_id");
CREATE INDEX "response_scale_at" ON "response" ("scale", "at");
CREATE INDEX "response_contact_id_at" ON "response" ("contact_id", "at");
CREATE INDEX "response_company_id_at" ON "response" ("company_id", "at");
CREATE UNIQUE INDEX "response_external_id_unique" ON "response" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "improvement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "day" TEXT NOT NULL,
    "theme" TEXT,
    "survey_id" TEXT,
    "owner_id" TEXT,
    FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "improvement_number" ON "improvement" ("number");
CREATE INDEX "improvement_title_key" ON "improvement" ("title_key");
CREATE INDEX "improvement_survey_id" ON "improvement" ("survey_id");
CREATE INDEX "improvement_owner_id" ON "improvement" ("owner_id");
CREATE UNIQUE INDEX "improvement_external_id_unique" ON "improvement" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "reward" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "points" INTEGER NOT NULL CHECK (points >= 0)
) STRICT;
CREATE UNIQUE INDEX "reward_number" ON "reward" ("number");
CREATE INDEX "reward_title_key" ON "reward" ("title_key");
CREATE UNIQUE INDEX "reward_external_id_unique" ON "reward" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "referral" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "referrer_id" TEXT NOT NULL,
    "referred_id" TEXT,
    "day" TEXT NOT NULL,
    "state" TEXT NOT NULL CHECK (state IN ('made', 'contacted', 'converted', 'rewarded', 'declined')),
    "reward_id" TEXT,
    "rewarded_on" TEXT,
    "owner_id" TEXT,
    FOREIGN KEY ("referrer_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referred_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("reward_id") REFERENCES "reward" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
    CHECK (referrer_id <> referred_id)
) STRICT;
CREATE UNIQUE INDEX "referral_number" ON "referral" ("number");
CREATE INDEX "referral_title_key" ON "referral" ("title_key");
CREATE INDEX "referral_referrer_id" ON "referral" ("referrer_id");
CREATE INDEX "referral_referred_id" ON "referral" ("referred_id");
CREATE UNIQUE INDEX "referral_external_id_unique" ON "referral" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "loyalty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "contact_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "points" INTEGER NOT NULL CHECK (points <> 0),
    "rule" TEXT NOT NULL,
    "reward_id" TEXT,
    "order_id" TEXT,
    "referral_id" TEXT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("reward_id") REFERENCES "reward" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("order_id") REFERENCES "order" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "loyalty_number" ON "loyalty" ("number");
CREATE INDEX "loyalty_title_key" ON "loyalty" ("title_key");
CREATE INDEX "loyalty_contact_id" ON "loyalty" ("contact_id");
CREATE INDEX "loyalty_order_id" ON "loyalty" ("order_id");
CREATE UNIQUE INDEX "loyalty_external_id_unique" ON "loyalty" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "mention" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "contact_id" TEXT,
    "company_id" TEXT,
    "day" TEXT NOT NULL,
    "place" TEXT,
    "url" TEXT,
    "sentiment" TEXT NOT NULL CHECK (sentiment IN ('positive', 'neutral', 'negative')),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "mention_number" ON "mention" ("number");
CREATE INDEX "mention_title_key" ON "mention" ("title_key");
CREATE INDEX "mention_contact_id" ON "mention" ("contact_id");
CREATE INDEX "mention_company_id" ON "mention" ("company_id");
CREATE INDEX "mention_day" ON "mention" ("day");
CREATE UNIQUE INDEX "mention_external_id_unique" ON "mention" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "request" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "contact_id" TEXT NOT NULL,
    "what" TEXT NOT NULL CHECK (what IN ('review', 'referral', 'testimonial', 'case study', 'community')),
    "day" TEXT NOT NULL,
    "state" TEXT NOT NULL CHECK (state IN ('asked', 'given', 'declined')),
    "place" TEXT,
    "owner_id" TEXT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "request_number" ON "request" ("number");
CREATE INDEX "request_title_key" ON "request" ("title_key");
CREATE INDEX "request_contact_id" ON "request" ("contact_id");
CREATE UNIQUE INDEX "request_external_id_unique" ON "request" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "template" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "starts" TEXT NOT NULL CHECK (starts IN ('deal won', 'by hand')),
    "filter" TEXT
) STRICT;
CREATE UNIQUE INDEX "template_number" ON "template" ("number");
CREATE INDEX "template_title_key" ON "template" ("title_key");
CREATE UNIQUE INDEX "template_title_key_unique" ON "template" ("title_key") WHERE ("hidden_at" IS NULL);
CREATE UNIQUE INDEX "template_external_id_unique" ON "template" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "checklist" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "template_id" TEXT,
    "deal_id" TEXT,
    "contact_id" TEXT,
    "company_id" TEXT,
    "owner_id" TEXT,
    "started" TEXT NOT NULL,
    "done_on" TEXT,
    FOREIGN KEY ("template_id") REFERENCES "template" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("company_id") REFERENCES "company" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "checklist_number" ON "checklist" ("number");
CREATE INDEX "checklist_title_key" ON "checklist" ("title_key");
CREATE INDEX "checklist_template_id" ON "checklist" ("template_id");
CREATE INDEX "checklist_deal_id" ON "checklist" ("deal_id");
CREATE INDEX "checklist_contact_id" ON "checklist" ("contact_id");
CREATE INDEX "checklist_company_id" ON "checklist" ("company_id");
CREATE INDEX "checklist_owner_id" ON "checklist" ("owner_id");
CREATE UNIQUE INDEX "checklist_external_id_unique" ON "checklist" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "goal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "ends" TEXT NOT NULL,
    "owner_id" TEXT,
    "team" TEXT,
    "filter" TEXT NOT NULL,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX "goal_number" ON "goal" ("number");
CREATE INDEX "goal_title_key" ON "goal" ("title_key");
CREATE INDEX "goal_starts" ON "goal" ("starts");
CREATE INDEX "goal_owner_id" ON "goal" ("owner_id");
CREATE UNIQUE INDEX "goal_external_id_unique" ON "goal" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE TABLE "rate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "hidden_at" INTEGER,
    "number" INTEGER NOT NULL,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "note" TEXT,
    "of" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "day" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "rate_number" ON "rate" ("number");
CREATE INDEX "rate_title_key" ON "rate" ("title_key");
CREATE INDEX "rate_of_day" ON "rate" ("of", "day");
CREATE UNIQUE INDEX "rate_external_id_unique" ON "rate" ("external_id") WHERE ("hidden_at" IS NULL);

CREATE INDEX "contact_phases" ON "contact" ("phase", COALESCE("phase_since", "created_at") DESC, "id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "contact_created" ON "contact" ("created_at") WHERE ("hidden_at" IS NULL);
CREATE INDEX "company_phases" ON "company" ("phase", COALESCE("phase_since", "created_at") DESC, "id") WHERE ("hidden_at" IS NULL);
CREATE INDEX "deal_outcome" ON "deal" ("pipeline_id", "outcome", "closed_at", "lost_reason_id", "currency", "owner_id", "amount", "opened_at", "hidden_at");
CREATE INDEX "deal_open" ON "deal" ("pipeline_id", "stage_id", "currency", "owner_id", "category", "close_date", "probability", "amount", "entered_at", "last_touch_at") WHERE (("closed_at" IS NULL) AND ("hidden_at" IS NULL));
CREATE INDEX "deal_by_amount" ON "deal" ("amount" DESC, "id") WHERE (("closed_at" IS NULL) AND ("hidden_at" IS NULL));
CREATE INDEX "task_checklist" ON "task" ("checklist_id") WHERE ("checklist_id" IS NOT NULL);
CREATE INDEX "task_ticket" ON "task" ("ticket_id") WHERE ("ticket_id" IS NOT NULL);
CREATE INDEX "activity_ticket" ON "activity" ("ticket_id", "at") WHERE ("ticket_id" IS NOT NULL);
