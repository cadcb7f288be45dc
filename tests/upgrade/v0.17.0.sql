BEGIN TRANSACTION;
CREATE TABLE account (
	id INTEGER NOT NULL, 
	platform TEXT NOT NULL, 
	chat_id INTEGER NOT NULL, 
	person_id INTEGER, 
	language TEXT NOT NULL, 
	reachable BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	joined_at DATETIME, current_post_id INTEGER, 
	CONSTRAINT pk_account PRIMARY KEY (id), 
	CONSTRAINT fk_account_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "account" VALUES(1,'telegram',1001,1,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(2,'telegram',1002,2,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(3,'telegram',1003,3,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(4,'telegram',1004,4,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(5,'telegram',1005,5,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(6,'telegram',1006,6,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(7,'telegram',1007,7,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(8,'telegram',1008,8,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(9,'telegram',1009,9,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(10,'telegram',1010,10,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(11,'telegram',1011,11,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(12,'telegram',1012,12,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
INSERT INTO "account" VALUES(13,'telegram',1013,13,'ru',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE announcement (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	within TEXT, 
	audience TEXT NOT NULL, 
	chosen TEXT, 
	text TEXT, 
	file_kind TEXT, 
	file_id TEXT, 
	file_name TEXT, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	"by" INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	sent_at DATETIME, 
	CONSTRAINT pk_announcement PRIMARY KEY (id), 
	CONSTRAINT fk_announcement_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_announcement_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "announcement" VALUES(1,1,'{"ключ":1}','{"ключ":1}','{"ключ":1}','text','file','file_id','file_name','sent',1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE announcement_recipient (
	announcement_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	read_at DATETIME, 
	CONSTRAINT pk_announcement_recipient PRIMARY KEY (announcement_id, person_id), 
	CONSTRAINT fk_announcement_recipient_announcement_id FOREIGN KEY(announcement_id) REFERENCES announcement (id), 
	CONSTRAINT fk_announcement_recipient_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_announcement_recipient_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
INSERT INTO "announcement_recipient" VALUES(1,1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE answer (
	diagnosis_id INTEGER NOT NULL, 
	statement_key TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	value TEXT, 
	comment TEXT, 
	at DATETIME NOT NULL, text TEXT, 
	CONSTRAINT pk_answer PRIMARY KEY (diagnosis_id, statement_key, scope), 
	CONSTRAINT fk_answer_diagnosis_id FOREIGN KEY(diagnosis_id) REFERENCES diagnosis (id)
);
INSERT INTO "answer" VALUES(1,'statement_key','scope','2','comment','2027-03-17 11:20:00.000000','text');
CREATE TABLE approval_edit (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	rev INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	value TEXT NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_approval_edit PRIMARY KEY (id), 
	CONSTRAINT fk_approval_edit_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_approval_edit_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_approval_edit_route_id FOREIGN KEY(route_id) REFERENCES route (id)
);
INSERT INTO "approval_edit" VALUES(1,1,1,1,'title','{"ключ":1}',1,'2027-03-17 11:20:00.000000');
CREATE TABLE attendance (
	event_id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	item_id INTEGER, 
	state TEXT NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (event_id, post_id), 
	CONSTRAINT fk_attendance_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_attendance_event_id FOREIGN KEY(event_id) REFERENCES event (id), 
	CONSTRAINT fk_attendance_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_attendance_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
INSERT INTO "attendance" VALUES(1,1,1,'present',1,'2027-03-17 11:20:00.000000');
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id INTEGER, 
	action TEXT NOT NULL, 
	object_kind TEXT NOT NULL, 
	object_id INTEGER, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_audit PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES(1,'2027-03-17 11:20:00.000000',1,'action','object_kind',1,'before','after');
CREATE TABLE "basis" (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	statement_key TEXT, 
	ready_key TEXT, 
	text TEXT NOT NULL, 
	standing TEXT DEFAULT 'accepted' NOT NULL, 
	added_by INTEGER, 
	reason TEXT, 
	reply TEXT, 
	CONSTRAINT pk_basis PRIMARY KEY (id), 
	CONSTRAINT fk_basis_route_id FOREIGN KEY(route_id) REFERENCES route (id), 
	CONSTRAINT fk_basis_added_by FOREIGN KEY(added_by) REFERENCES person (id)
);
INSERT INTO "basis" VALUES(1,1,1,'deficit','statement_key','ready_key','text','accepted',1,'reason','reply');
CREATE TABLE calendar_day (
	id INTEGER NOT NULL, 
	school_id INTEGER, 
	day DATE NOT NULL, 
	kind TEXT NOT NULL, 
	CONSTRAINT pk_calendar_day PRIMARY KEY (id), 
	CONSTRAINT fk_calendar_day_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "calendar_day" VALUES(1,1,'2027-04-01','holiday');
CREATE TABLE "campaign" (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	questionnaire TEXT NOT NULL, 
	form TEXT NOT NULL, 
	audience TEXT NOT NULL, 
	opens_on DATE, 
	closes_on DATE, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	created_by INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	opened_at DATETIME, 
	closed_at DATETIME, 
	municipal_id INTEGER, 
	CONSTRAINT pk_campaign PRIMARY KEY (id), 
	CONSTRAINT fk_campaign_school_id FOREIGN KEY(school_id) REFERENCES school (id), 
	CONSTRAINT fk_campaign_created_by FOREIGN KEY(created_by) REFERENCES person (id), 
	CONSTRAINT fk_campaign_municipal_id FOREIGN KEY(municipal_id) REFERENCES municipal_campaign (id)
);
INSERT INTO "campaign" VALUES(1,1,'self','full','{"ключ":1}','2027-04-01','2027-04-01','open',1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',1);
CREATE TABLE campaign_member (
	campaign_id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	added_at DATETIME NOT NULL, 
	reminded_at DATETIME, 
	CONSTRAINT pk_campaign_member PRIMARY KEY (campaign_id, post_id), 
	CONSTRAINT fk_campaign_member_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_campaign_member_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
INSERT INTO "campaign_member" VALUES(1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE card (
	person_id INTEGER NOT NULL, 
	education TEXT, 
	birth_year INTEGER, 
	working_since_year INTEGER, 
	category TEXT, 
	category_on DATE, 
	extra_categories TEXT, 
	fitness_on DATE, 
	attestation_on DATE, 
	theme TEXT, 
	theme_since_year INTEGER, 
	theme_until_year INTEGER, 
	theme_report_on DATE, 
	associations TEXT, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_card PRIMARY KEY (person_id), 
	CONSTRAINT fk_card_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "card" VALUES(1,'education',1,1,'category','2027-04-01','{"ключ":1}','2027-04-01','2027-04-01','theme',1,1,'2027-04-01','associations','2027-03-17 11:20:00.000000');
CREATE TABLE "comment" (
	id INTEGER NOT NULL, 
	route_id INTEGER, 
	item_id INTEGER, 
	author_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	mentoring_id INTEGER, 
	audience TEXT DEFAULT 'plan' NOT NULL, 
	read_at DATETIME, 
	seen_at DATETIME, 
	CONSTRAINT pk_comment PRIMARY KEY (id), 
	CONSTRAINT fk_comment_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_comment_route_id FOREIGN KEY(route_id) REFERENCES route (id), 
	CONSTRAINT fk_comment_author_id FOREIGN KEY(author_id) REFERENCES person (id), 
	CONSTRAINT fk_comment_mentoring_id FOREIGN KEY(mentoring_id) REFERENCES mentoring (id)
);
INSERT INTO "comment" VALUES(1,1,1,1,'text','2027-03-17 11:20:00.000000',1,'pair','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE common_link (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	token_hash TEXT NOT NULL, 
	issued_by INTEGER NOT NULL, 
	issued_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	revoked_at DATETIME, 
	CONSTRAINT pk_common_link PRIMARY KEY (id), 
	CONSTRAINT fk_common_link_issued_by FOREIGN KEY(issued_by) REFERENCES person (id), 
	CONSTRAINT fk_common_link_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "common_link" VALUES(1,1,'token_hash',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE conclusion (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	part TEXT NOT NULL, 
	verdict TEXT, 
	text TEXT, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	reply TEXT, 
	replied_at DATETIME, 
	CONSTRAINT pk_conclusion PRIMARY KEY (id), 
	CONSTRAINT fk_conclusion_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_conclusion_route_id FOREIGN KEY(route_id) REFERENCES route (id)
);
INSERT INTO "conclusion" VALUES(1,1,1,'mentor','partly','text',1,'2027-03-17 11:20:00.000000','reply','2027-03-17 11:20:00.000000');
CREATE TABLE consent (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text_version INTEGER NOT NULL, 
	account_id INTEGER, 
	given_at DATETIME, 
	refused_at DATETIME, 
	withdrawn_at DATETIME, 
	CONSTRAINT pk_consent PRIMARY KEY (id), 
	CONSTRAINT fk_consent_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_consent_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "consent" VALUES(1,1,'diagnosis_messages',1,1,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(2,2,'diagnosis_messages',1,2,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(3,3,'diagnosis_messages',1,3,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(4,4,'diagnosis_messages',1,4,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(5,5,'diagnosis_messages',1,5,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(6,6,'diagnosis_messages',1,6,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(7,7,'diagnosis_messages',1,7,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(8,8,'diagnosis_messages',1,8,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(9,9,'diagnosis_messages',1,9,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(10,10,'diagnosis_messages',1,10,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(11,11,'diagnosis_messages',1,11,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(12,12,'diagnosis_messages',1,12,'2027-03-17 11:20:00.000000',NULL,NULL);
INSERT INTO "consent" VALUES(13,13,'diagnosis_messages',1,13,'2027-03-17 11:20:00.000000',NULL,NULL);
CREATE TABLE content_version (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_content_version PRIMARY KEY (id)
);
INSERT INTO "content_version" VALUES(1,'kind','key',1,'sha256','body');
CREATE TABLE decision (
	measure_id INTEGER NOT NULL, 
	source TEXT, 
	effect_on DATE NOT NULL, 
	effect TEXT, 
	figure_now INTEGER, 
	CONSTRAINT pk_decision PRIMARY KEY (measure_id), 
	CONSTRAINT fk_decision_measure_id FOREIGN KEY(measure_id) REFERENCES measure (id)
);
INSERT INTO "decision" VALUES(1,'source','2027-04-01','effect',1);
CREATE TABLE delegation (
	id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	to_person_id INTEGER NOT NULL, 
	since DATE NOT NULL, 
	until DATE NOT NULL, 
	given_by INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	ended_at DATETIME, 
	CONSTRAINT pk_delegation PRIMARY KEY (id), 
	CONSTRAINT fk_delegation_given_by FOREIGN KEY(given_by) REFERENCES person (id), 
	CONSTRAINT fk_delegation_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_delegation_to_person_id FOREIGN KEY(to_person_id) REFERENCES person (id)
);
INSERT INTO "delegation" VALUES(1,1,1,'2027-04-01','2027-04-01',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE department (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_department PRIMARY KEY (id), 
	CONSTRAINT fk_department_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "department" VALUES(1,1,'ШМО учителей русского языка');
CREATE TABLE "diagnosis" (
	id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	assessor_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	content_version_id INTEGER NOT NULL, 
	variant TEXT NOT NULL, 
	state TEXT NOT NULL, 
	started_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	questionnaire TEXT DEFAULT 'self' NOT NULL, 
	form TEXT DEFAULT 'full' NOT NULL, 
	subjects TEXT, 
	campaign_id INTEGER, 
	entered_by INTEGER, 
	CONSTRAINT pk_diagnosis PRIMARY KEY (id), 
	CONSTRAINT fk_diagnosis_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_diagnosis_assessor_id FOREIGN KEY(assessor_id) REFERENCES person (id), 
	CONSTRAINT fk_diagnosis_content_version_id FOREIGN KEY(content_version_id) REFERENCES content_version (id), 
	CONSTRAINT fk_diagnosis_entered_by FOREIGN KEY(entered_by) REFERENCES person (id), 
	CONSTRAINT fk_diagnosis_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
INSERT INTO "diagnosis" VALUES(1,1,1,'self',1,'soo','finished','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','self','full','{"ключ":1}',1,1);
CREATE TABLE diagnosis_result (
	diagnosis_id INTEGER NOT NULL, 
	score TEXT NOT NULL, 
	thresholds TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_diagnosis_result PRIMARY KEY (diagnosis_id), 
	CONSTRAINT fk_diagnosis_result_diagnosis_id FOREIGN KEY(diagnosis_id) REFERENCES diagnosis (id)
);
INSERT INTO "diagnosis_result" VALUES(1,'{"ключ":1}','{"ключ":1}','2027-03-17 11:20:00.000000');
CREATE TABLE document_template (
	school_id INTEGER NOT NULL, 
	form TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	body BLOB NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_document_template PRIMARY KEY (school_id, form), 
	CONSTRAINT fk_document_template_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_document_template_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "document_template" VALUES(1,'1','file_name','sha256',X'504B',1,'2027-03-17 11:20:00.000000');
CREATE TABLE endorsement (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	rev INTEGER NOT NULL, 
	step TEXT NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_endorsement PRIMARY KEY (id), 
	CONSTRAINT fk_endorsement_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_endorsement_route_id FOREIGN KEY(route_id) REFERENCES route (id)
);
INSERT INTO "endorsement" VALUES(1,1,1,'department',1,'2027-03-17 11:20:00.000000');
CREATE TABLE erasure (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	"by" INTEGER, 
	at DATETIME NOT NULL, 
	counts TEXT NOT NULL, 
	until DATETIME NOT NULL, 
	leftovers TEXT NOT NULL, 
	swept_at DATETIME, 
	CONSTRAINT pk_erasure PRIMARY KEY (id), 
	CONSTRAINT fk_erasure_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_erasure_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "erasure" VALUES(1,1,'left',1,'2027-03-17 11:20:00.000000','{"ключ":1}','2027-03-17 11:20:00.000000','{"ключ":1}','2027-03-17 11:20:00.000000');
CREATE TABLE event (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	department_id INTEGER, 
	kind TEXT NOT NULL, 
	title TEXT, 
	held_on DATE, 
	organiser_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	created_by INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT fk_event_created_by FOREIGN KEY(created_by) REFERENCES person (id), 
	CONSTRAINT fk_event_department_id FOREIGN KEY(department_id) REFERENCES department (id), 
	CONSTRAINT fk_event_organiser_id FOREIGN KEY(organiser_id) REFERENCES person (id), 
	CONSTRAINT fk_event_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "event" VALUES(1,1,1,'seminar','title','2027-04-01',1,'open',1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE "evidence" (
	id INTEGER NOT NULL, 
	item_id INTEGER, 
	kind TEXT NOT NULL, 
	text TEXT, 
	url TEXT, 
	file_id TEXT, 
	file_name TEXT, 
	size INTEGER, 
	mime TEXT, 
	sha256 TEXT, 
	fetch_state TEXT, 
	fetch_at DATETIME, 
	fetch_attempts INTEGER NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	external_result_id INTEGER, 
	record_id INTEGER, 
	held_item_id INTEGER, 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT fk_evidence_record_id FOREIGN KEY(record_id) REFERENCES record (id), 
	CONSTRAINT fk_evidence_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_evidence_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_evidence_external_result_id FOREIGN KEY(external_result_id) REFERENCES external_result (id), 
	CONSTRAINT fk_evidence_held_item_id FOREIGN KEY(held_item_id) REFERENCES item (id)
);
INSERT INTO "evidence" VALUES(1,1,'file','text','url','file_id','file_name',1,'mime','sha256','kept','2027-03-17 11:20:00.000000',1,1,'2027-03-17 11:20:00.000000',1,1,1);
CREATE TABLE expectation (
	account_id INTEGER NOT NULL, 
	expects TEXT NOT NULL, 
	object_id INTEGER, 
	detail TEXT, 
	asked_at DATETIME NOT NULL, 
	CONSTRAINT pk_expectation PRIMARY KEY (account_id), 
	CONSTRAINT fk_expectation_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "expectation" VALUES(1,'expects',1,'detail','2027-03-17 11:20:00.000000');
CREATE TABLE external_result (
	id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	operator TEXT NOT NULL, 
	level TEXT, 
	kind TEXT, 
	held_on DATE, 
	percent INTEGER, 
	level_name TEXT, 
	attempt INTEGER, 
	certificate TEXT, 
	typical_errors TEXT, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	entered_by INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_external_result PRIMARY KEY (id), 
	CONSTRAINT fk_external_result_entered_by FOREIGN KEY(entered_by) REFERENCES person (id), 
	CONSTRAINT fk_external_result_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
INSERT INTO "external_result" VALUES(1,1,'operator','regional','kind','2027-04-01',1,'level_name',1,'certificate','typical_errors','kept',1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE inbox (
	id INTEGER NOT NULL, 
	platform TEXT NOT NULL, 
	update_id INTEGER NOT NULL, 
	account_id INTEGER, 
	payload TEXT, 
	received_at DATETIME NOT NULL, 
	applied_at DATETIME, 
	answered_at DATETIME, 
	attempts INTEGER NOT NULL, 
	parked BOOLEAN NOT NULL, 
	flow TEXT, 
	object_id INTEGER, 
	CONSTRAINT pk_inbox PRIMARY KEY (id), 
	CONSTRAINT fk_inbox_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "inbox" VALUES(1,'platform',1,1,'payload','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',1,1,'flow',1);
CREATE TABLE invitation (
	id INTEGER NOT NULL, 
	token_hash TEXT NOT NULL, 
	role TEXT NOT NULL, 
	municipality_id INTEGER, 
	school_id INTEGER, 
	person_id INTEGER, 
	issued_by INTEGER, 
	issued_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	used_by_account INTEGER, 
	revoked_at DATETIME, 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_issued_by FOREIGN KEY(issued_by) REFERENCES person (id), 
	CONSTRAINT fk_invitation_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id), 
	CONSTRAINT fk_invitation_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_invitation_school_id FOREIGN KEY(school_id) REFERENCES school (id), 
	CONSTRAINT fk_invitation_used_by_account FOREIGN KEY(used_by_account) REFERENCES account (id)
);
INSERT INTO "invitation" VALUES(1,'token_hash','role',1,1,1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',1,'2027-03-17 11:20:00.000000');
CREATE TABLE invitation_attempt (
	id INTEGER NOT NULL, 
	account_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_invitation_attempt PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_attempt_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "invitation_attempt" VALUES(1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE "item" (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	basis_id INTEGER, 
	position INTEGER NOT NULL, 
	section TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	due_on DATE, 
	expected_result TEXT, 
	evidence_kind TEXT NOT NULL, 
	suggestion_key TEXT, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	confirmable BOOLEAN NOT NULL, 
	confirmer_id INTEGER, 
	reported_at DATETIME, 
	reported_on DATE, 
	finished_at DATETIME, 
	postponed_times INTEGER NOT NULL, 
	next_fire_at DATETIME, 
	next_step INTEGER, 
	last_step INTEGER, 
	listed_on DATE, 
	practice TEXT, 
	direction TEXT, 
	note TEXT, 
	standing TEXT DEFAULT 'accepted' NOT NULL, 
	added_by INTEGER, 
	replaces_id INTEGER, 
	accepted_by INTEGER, 
	accepted_rev INTEGER, 
	asked_at DATETIME, 
	visited_id INTEGER, 
	event_id INTEGER, 
	memo TEXT, 
	snoozed_until DATE, 
	told_step INTEGER, 
	told_on DATE, 
	told_to INTEGER, 
	CONSTRAINT pk_item PRIMARY KEY (id), 
	CONSTRAINT fk_item_replaces_id FOREIGN KEY(replaces_id) REFERENCES item (id), 
	CONSTRAINT fk_item_route_id FOREIGN KEY(route_id) REFERENCES route (id), 
	CONSTRAINT fk_item_confirmer_id FOREIGN KEY(confirmer_id) REFERENCES person (id), 
	CONSTRAINT fk_item_basis_id FOREIGN KEY(basis_id) REFERENCES basis (id), 
	CONSTRAINT fk_item_added_by FOREIGN KEY(added_by) REFERENCES person (id), 
	CONSTRAINT fk_item_visited_id FOREIGN KEY(visited_id) REFERENCES person (id), 
	CONSTRAINT fk_item_told_to FOREIGN KEY(told_to) REFERENCES person (id), 
	CONSTRAINT fk_item_accepted_by FOREIGN KEY(accepted_by) REFERENCES person (id), 
	CONSTRAINT fk_item_event_id FOREIGN KEY(event_id) REFERENCES event (id)
);
INSERT INTO "item" VALUES(1,1,1,1,'section','kind','title','2027-04-01','expected_result','evidence_kind','suggestion_key','postponed',1,1,1,'2027-03-17 11:20:00.000000','2027-04-01','2027-03-17 11:20:00.000000',1,'2027-03-17 11:20:00.000000',1,1,'2027-04-01','practice','direction','note','accepted',1,1,1,1,'2027-03-17 11:20:00.000000',1,1,'memo','2027-04-01',1,'2027-04-01',1);
CREATE TABLE item_event (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	action TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	reason TEXT, 
	"by" INTEGER, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_item_event PRIMARY KEY (id), 
	CONSTRAINT fk_item_event_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_item_event_item_id FOREIGN KEY(item_id) REFERENCES item (id)
);
INSERT INTO "item_event" VALUES(1,1,'action','{"ключ":1}','{"ключ":1}','reason',1,'2027-03-17 11:20:00.000000');
CREATE TABLE item_told (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	step INTEGER NOT NULL, 
	day DATE NOT NULL, 
	CONSTRAINT pk_item_told PRIMARY KEY (id), 
	CONSTRAINT fk_item_told_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_item_told_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "item_told" VALUES(1,1,1,1,'2027-04-01');
CREATE TABLE join_request (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	account_id INTEGER NOT NULL, 
	surname TEXT NOT NULL, 
	given TEXT NOT NULL, 
	patronymic TEXT NOT NULL, 
	name_key TEXT NOT NULL, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	decided_at DATETIME, 
	decided_by INTEGER, 
	post_id INTEGER, 
	CONSTRAINT pk_join_request PRIMARY KEY (id), 
	CONSTRAINT fk_join_request_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_join_request_decided_by FOREIGN KEY(decided_by) REFERENCES person (id), 
	CONSTRAINT fk_join_request_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_join_request_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "join_request" VALUES(1,1,1,'surname','given','patronymic','name_key','waiting',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',1,1);
CREATE TABLE "live_message" (
	account_id INTEGER NOT NULL, 
	message_id INTEGER NOT NULL, 
	CONSTRAINT pk_live_message PRIMARY KEY (account_id), 
	CONSTRAINT fk_live_message_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "live_message" VALUES(1,1);
CREATE TABLE measure (
	id INTEGER NOT NULL, 
	roadmap_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	part TEXT NOT NULL, 
	source TEXT, 
	title TEXT NOT NULL, 
	timing TEXT NOT NULL, 
	due_on DATE NOT NULL, 
	who TEXT, 
	responsible_id INTEGER, 
	document TEXT, 
	result TEXT, 
	reason TEXT, 
	reason_key TEXT, 
	reason_people INTEGER, 
	state TEXT NOT NULL, 
	done_on DATE, 
	note TEXT, 
	rev INTEGER NOT NULL, 
	changed_by INTEGER NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_measure PRIMARY KEY (id), 
	CONSTRAINT fk_measure_changed_by FOREIGN KEY(changed_by) REFERENCES person (id), 
	CONSTRAINT fk_measure_responsible_id FOREIGN KEY(responsible_id) REFERENCES person (id), 
	CONSTRAINT fk_measure_roadmap_id FOREIGN KEY(roadmap_id) REFERENCES roadmap (id)
);
INSERT INTO "measure" VALUES(1,1,'roadmap','plans','source','title','day','2027-04-01','deputy',1,'document','result','deficit','reason_key',1,'done','2027-04-01','note',1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE measure_event (
	id INTEGER NOT NULL, 
	measure_id INTEGER NOT NULL, 
	action TEXT NOT NULL, 
	old_state TEXT NOT NULL, 
	old_due_on DATE NOT NULL, 
	old_timing TEXT NOT NULL, 
	text TEXT, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_measure_event PRIMARY KEY (id), 
	CONSTRAINT fk_measure_event_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_measure_event_measure_id FOREIGN KEY(measure_id) REFERENCES measure (id)
);
INSERT INTO "measure_event" VALUES(1,1,'finish','planned','2027-04-01','day','text',1,'2027-03-17 11:20:00.000000');
CREATE TABLE meeting (
	id INTEGER NOT NULL, 
	mentoring_id INTEGER NOT NULL, 
	held_on DATE NOT NULL, 
	topic TEXT NOT NULL, 
	note TEXT, 
	item_id INTEGER, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_meeting PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_meeting_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_meeting_mentoring_id FOREIGN KEY(mentoring_id) REFERENCES mentoring (id)
);
INSERT INTO "meeting" VALUES(1,1,'2027-04-01','topic','note',1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE mentoring (
	id INTEGER NOT NULL, 
	mentor_person_id INTEGER NOT NULL, 
	mentee_post_id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	proposed_by INTEGER NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	mentor_agreed_at DATETIME, 
	mentee_agreed_at DATETIME, 
	ended_at DATETIME, order_no TEXT, order_on DATE, since_on DATE, until_on DATE, pay TEXT, end_reason TEXT, term_told DATE, 
	CONSTRAINT pk_mentoring PRIMARY KEY (id), 
	CONSTRAINT fk_mentoring_mentee_post_id FOREIGN KEY(mentee_post_id) REFERENCES post (id), 
	CONSTRAINT fk_mentoring_mentor_person_id FOREIGN KEY(mentor_person_id) REFERENCES person (id), 
	CONSTRAINT fk_mentoring_proposed_by FOREIGN KEY(proposed_by) REFERENCES person (id), 
	CONSTRAINT fk_mentoring_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "mentoring" VALUES(1,2,1,1,'active',3,3,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE municipal_campaign (
	id INTEGER NOT NULL, 
	municipality_id INTEGER NOT NULL, 
	questionnaire TEXT NOT NULL, 
	form TEXT NOT NULL, 
	audience TEXT NOT NULL, 
	opens_on DATE, 
	closes_on DATE, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	created_by INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_municipal_campaign PRIMARY KEY (id), 
	CONSTRAINT fk_municipal_campaign_created_by FOREIGN KEY(created_by) REFERENCES person (id), 
	CONSTRAINT fk_municipal_campaign_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "municipal_campaign" VALUES(1,1,'self','full','{"ключ":1}','2027-04-01','2027-04-01','open',1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE municipality (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	zone TEXT NOT NULL, 
	thresholds TEXT, 
	CONSTRAINT pk_municipality PRIMARY KEY (id)
);
INSERT INTO "municipality" VALUES(1,'Первый район','Europe/Moscow',NULL);
CREATE TABLE nudge (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_nudge PRIMARY KEY (id), 
	CONSTRAINT fk_nudge_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_nudge_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_nudge_round_id FOREIGN KEY(round_id) REFERENCES nudge_round (id)
);
INSERT INTO "nudge" VALUES(1,1,1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE nudge_mark (
	person_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	free_on DATE NOT NULL, 
	cause TEXT NOT NULL, 
	before_day DATE, 
	before_free_on DATE, 
	CONSTRAINT pk_nudge_mark PRIMARY KEY (person_id), 
	CONSTRAINT fk_nudge_mark_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "nudge_mark" VALUES(1,'2027-04-01','2027-04-01','nudge:1:','2027-04-01','2027-04-01');
CREATE TABLE nudge_round (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	matter TEXT NOT NULL, 
	campaign_id INTEGER, 
	department_id INTEGER, 
	chosen TEXT, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	"by" INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	sent_at DATETIME, 
	CONSTRAINT pk_nudge_round PRIMARY KEY (id), 
	CONSTRAINT fk_nudge_round_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_nudge_round_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_nudge_round_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "nudge_round" VALUES(1,1,'matter',1,1,'{"ключ":1}','state',1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE offer (
	event_id INTEGER NOT NULL, 
	statement_key TEXT NOT NULL, 
	suggestion_key TEXT, 
	leader_id INTEGER, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	proposed_at DATETIME, 
	CONSTRAINT pk_offer PRIMARY KEY (event_id), 
	CONSTRAINT fk_offer_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_offer_event_id FOREIGN KEY(event_id) REFERENCES event (id), 
	CONSTRAINT fk_offer_leader_id FOREIGN KEY(leader_id) REFERENCES person (id)
);
INSERT INTO "offer" VALUES(1,'statement_key','suggestion_key',1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE offer_ask (
	event_id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	answer TEXT, 
	item_id INTEGER, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	answered_at DATETIME, 
	CONSTRAINT pk_offer_ask PRIMARY KEY (event_id, post_id), 
	CONSTRAINT fk_offer_ask_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_offer_ask_event_id FOREIGN KEY(event_id) REFERENCES offer (event_id), 
	CONSTRAINT fk_offer_ask_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_offer_ask_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
INSERT INTO "offer_ask" VALUES(1,1,'y',1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE TABLE offered_item (
	event_id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	standing TEXT NOT NULL, 
	CONSTRAINT pk_offered_item PRIMARY KEY (event_id, post_id), 
	CONSTRAINT fk_offered_item_event_id FOREIGN KEY(event_id) REFERENCES offer (event_id), 
	CONSTRAINT fk_offered_item_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_offered_item_post_id FOREIGN KEY(post_id) REFERENCES post (id)
);
INSERT INTO "offered_item" VALUES(1,1,1,'proposed');
CREATE TABLE "outbox" (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	recipient_id INTEGER, 
	kind TEXT NOT NULL, 
	payload TEXT NOT NULL, 
	"group" TEXT, 
	created_at DATETIME NOT NULL, 
	due_at DATETIME NOT NULL, 
	state TEXT NOT NULL, 
	lease_until DATETIME, 
	attempt INTEGER NOT NULL, 
	sent_at DATETIME, 
	message_id INTEGER, 
	account_id INTEGER, 
	CONSTRAINT pk_outbox PRIMARY KEY (id), 
	CONSTRAINT fk_outbox_recipient_id FOREIGN KEY(recipient_id) REFERENCES person (id), 
	CONSTRAINT fk_outbox_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "outbox" VALUES(1,'key',1,'kind','{"ключ":1}','group','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','waiting','2027-03-17 11:20:00.000000',1,'2027-03-17 11:20:00.000000',1,1);
CREATE TABLE person (
	id INTEGER NOT NULL, 
	surname TEXT NOT NULL, 
	given TEXT NOT NULL, 
	patronymic TEXT NOT NULL, 
	name_key TEXT NOT NULL, 
	pedagogical_since_year INTEGER, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id)
);
INSERT INTO "person" VALUES(1,'Смирнова','Анна','Игоревна','смирнова анна игоревна',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(2,'Кузнецов','Борис','Львович','кузнецов борис львович',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(3,'Орлова','Вера','Павловна','орлова вера павловна',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(4,'Лебедева','Галина','Юрьевна','лебедева галина юрьевна',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(5,'Фомина','Дина','Олеговна','фомина дина олеговна',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(6,'Зуев','Егор','Ильич','зуев егор ильич',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(7,'Ёлкина','Зоя','Петровна','елкина зоя петровна',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(8,'Соколова','Ирина','Марковна','соколова ирина марковна',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(9,'Титов','Клим','Андреевич','титов клим андреевич',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(10,'Чужой','Лев','Сергеевич','чужой лев сергеевич',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(11,'Админова','Мила','Денисовна','админова мила денисовна',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(12,'Павлова','Нина','Ильинична','павлова нина ильинична',NULL,'2027-03-17 11:20:00.000000');
INSERT INTO "person" VALUES(13,'Бывалов','Олег','Иванович','бывалов олег иванович',NULL,'2027-03-17 11:20:00.000000');
CREATE TABLE "post" (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	municipality_id INTEGER, 
	school_id INTEGER, 
	role TEXT NOT NULL, 
	department_id INTEGER, 
	zone TEXT, 
	main BOOLEAN NOT NULL, 
	audience TEXT, 
	staff_no INTEGER, 
	since DATE NOT NULL, 
	until DATE, 
	removed_at DATETIME, 
	ended_reason TEXT, 
	position TEXT, 
	subjects TEXT, 
	classes TEXT, 
	employment TEXT, 
	rate_hundredths INTEGER, 
	hired_on DATE, 
	status TEXT DEFAULT 'works' NOT NULL, 
	away_since DATE, 
	away_until DATE, 
	offline BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_post PRIMARY KEY (id), 
	CONSTRAINT fk_post_school_id FOREIGN KEY(school_id) REFERENCES school (id), 
	CONSTRAINT fk_post_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_post_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id), 
	CONSTRAINT fk_post_department_id FOREIGN KEY(department_id) REFERENCES department (id)
);
INSERT INTO "post" VALUES(1,1,NULL,1,'teacher',1,NULL,1,'soo',1,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(2,2,NULL,1,'teacher',NULL,NULL,1,'soo',2,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(3,3,NULL,1,'deputy',NULL,NULL,1,NULL,3,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(4,4,NULL,1,'director',NULL,NULL,1,NULL,4,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(5,5,NULL,1,'head',1,NULL,1,NULL,5,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(6,6,1,NULL,'methodist',NULL,NULL,1,NULL,6,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(7,7,NULL,1,'teacher',NULL,NULL,1,'noo',7,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(8,8,NULL,2,'teacher',NULL,NULL,1,'soo',8,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(9,9,NULL,2,'deputy',NULL,NULL,1,NULL,9,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(10,11,NULL,NULL,'admin',NULL,NULL,1,NULL,11,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(11,12,NULL,1,'route_officer',NULL,NULL,1,NULL,12,'2026-09-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
INSERT INTO "post" VALUES(12,13,NULL,1,'deputy',NULL,NULL,1,NULL,13,'2026-09-01','2027-03-16',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'works',NULL,NULL,0);
CREATE TABLE preference (
	person_id INTEGER NOT NULL, 
	list_at INTEGER, 
	steps TEXT, 
	weekly BOOLEAN NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_preference PRIMARY KEY (person_id), 
	CONSTRAINT fk_preference_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "preference" VALUES(1,1,'weekly',1,'2027-03-17 11:20:00.000000');
CREATE TABLE presentation (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	held_on DATE, 
	protocol_no TEXT, 
	decision TEXT, 
	state TEXT NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_presentation PRIMARY KEY (id), 
	CONSTRAINT fk_presentation_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_presentation_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "presentation" VALUES(1,1,'body','2027-04-01','protocol_no','decision','kept',1,'2027-03-17 11:20:00.000000');
CREATE TABLE presented_route (
	presentation_id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	CONSTRAINT pk_presented_route PRIMARY KEY (presentation_id, route_id), 
	CONSTRAINT fk_presented_route_presentation_id FOREIGN KEY(presentation_id) REFERENCES presentation (id), 
	CONSTRAINT fk_presented_route_route_id FOREIGN KEY(route_id) REFERENCES route (id)
);
INSERT INTO "presented_route" VALUES(1,1);
CREATE TABLE record (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	on_date DATE, 
	until DATE, 
	hours INTEGER, 
	form TEXT, 
	level TEXT, 
	role TEXT, 
	result TEXT, 
	organiser TEXT, 
	document_no TEXT, 
	item_id INTEGER, 
	event_id INTEGER, 
	state TEXT NOT NULL, 
	reply TEXT, 
	rev INTEGER NOT NULL, 
	decided_by INTEGER, 
	decided_at DATETIME, 
	edited_at DATETIME, 
	removed_at DATETIME, 
	removed_by INTEGER, 
	"by" INTEGER, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_record PRIMARY KEY (id), 
	CONSTRAINT fk_record_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_record_decided_by FOREIGN KEY(decided_by) REFERENCES person (id), 
	CONSTRAINT fk_record_event_id FOREIGN KEY(event_id) REFERENCES event (id), 
	CONSTRAINT fk_record_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_record_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_record_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_record_removed_by FOREIGN KEY(removed_by) REFERENCES person (id)
);
INSERT INTO "record" VALUES(1,1,1,'kpk','title','2027-04-01','2027-04-01',1,'distance','regional','speaker','winner','organiser','document_no',1,1,'confirmed','reply',1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE reflection (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	basis_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	outcome TEXT, 
	helped TEXT, 
	hindered TEXT, 
	next TEXT, 
	carry BOOLEAN NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_reflection PRIMARY KEY (id), 
	CONSTRAINT fk_reflection_basis_id FOREIGN KEY(basis_id) REFERENCES basis (id), 
	CONSTRAINT fk_reflection_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_reflection_route_id FOREIGN KEY(route_id) REFERENCES route (id)
);
INSERT INTO "reflection" VALUES(1,1,1,1,'partly','helped','hindered','next',1,1,'2027-03-17 11:20:00.000000');
CREATE TABLE roadmap (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	template TEXT, 
	created_by INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_roadmap PRIMARY KEY (id), 
	CONSTRAINT fk_roadmap_created_by FOREIGN KEY(created_by) REFERENCES person (id), 
	CONSTRAINT fk_roadmap_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "roadmap" VALUES(1,1,1,'template',1,'2027-03-17 11:20:00.000000');
CREATE TABLE "route" (
	id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	diagnosis_id INTEGER, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	goal TEXT, 
	first_on DATE, 
	last_on DATE, 
	created_at DATETIME NOT NULL, 
	submitted_at DATETIME, 
	decided_at DATETIME, 
	decided_by INTEGER, 
	tasks TEXT, 
	term TEXT, 
	objected_at DATETIME, 
	step TEXT, 
	step_since DATETIME, 
	handed_over_at DATETIME, 
	handed_over_by INTEGER, 
	from_route_id INTEGER, closing_since DATETIME, reflected_at DATETIME, concluding_since DATETIME, closed_at DATETIME, suspended_on DATE, state_reason TEXT, 
	CONSTRAINT pk_route PRIMARY KEY (id), 
	CONSTRAINT fk_route_decided_by FOREIGN KEY(decided_by) REFERENCES person (id), 
	CONSTRAINT fk_route_post_id FOREIGN KEY(post_id) REFERENCES post (id), 
	CONSTRAINT fk_route_diagnosis_id FOREIGN KEY(diagnosis_id) REFERENCES diagnosis (id), 
	CONSTRAINT fk_route_from_route_id FOREIGN KEY(from_route_id) REFERENCES route (id), 
	CONSTRAINT fk_route_handed_over_by FOREIGN KEY(handed_over_by) REFERENCES person (id)
);
INSERT INTO "route" VALUES(1,1,1,'active',1,'goal','2027-04-01','2027-04-01','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',1,'{"ключ":1}','school_year','2027-03-17 11:20:00.000000','step','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000',1,1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000','2027-04-01','state_reason');
CREATE TABLE route_change (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	item_id INTEGER, 
	kind TEXT NOT NULL, 
	reason TEXT, 
	reply TEXT, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	"by" INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	decided_by INTEGER, 
	decided_at DATETIME, 
	CONSTRAINT pk_route_change PRIMARY KEY (id), 
	CONSTRAINT fk_route_change_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_route_change_decided_by FOREIGN KEY(decided_by) REFERENCES person (id), 
	CONSTRAINT fk_route_change_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_route_change_route_id FOREIGN KEY(route_id) REFERENCES route (id)
);
INSERT INTO "route_change" VALUES(1,1,1,'date','reason','reply','{"ключ":1}','{"ключ":1}','shown',1,1,'2027-03-17 11:20:00.000000',1,'2027-03-17 11:20:00.000000');
CREATE TABLE route_version (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	no INTEGER NOT NULL, 
	cause TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	"by" INTEGER, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_route_version PRIMARY KEY (id), 
	CONSTRAINT fk_route_version_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_route_version_route_id FOREIGN KEY(route_id) REFERENCES route (id)
);
INSERT INTO "route_version" VALUES(1,1,1,'approve',1,'body','sha256',1,'2027-03-17 11:20:00.000000');
CREATE TABLE school (
	id INTEGER NOT NULL, 
	municipality_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	zone TEXT NOT NULL, 
	channel_policy TEXT NOT NULL, 
	route_title TEXT NOT NULL, 
	settings TEXT, 
	CONSTRAINT pk_school PRIMARY KEY (id), 
	CONSTRAINT fk_school_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "school" VALUES(1,1,'Школа № 1','school','Europe/Moscow','full','iom',NULL);
INSERT INTO "school" VALUES(2,1,'Школа № 2','school','Europe/Moscow','full','iom',NULL);
CREATE TABLE staff_import (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	"by" INTEGER NOT NULL, 
	file_name TEXT NOT NULL, 
	rows TEXT, 
	state TEXT NOT NULL, 
	rev INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	applied_at DATETIME, 
	CONSTRAINT pk_staff_import PRIMARY KEY (id), 
	CONSTRAINT fk_staff_import_by FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_staff_import_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "staff_import" VALUES(1,1,1,'file_name','{"ключ":1}','ready',1,'2027-03-17 11:20:00.000000','2027-03-17 11:20:00.000000');
CREATE INDEX ix_audit_object_kind_object_id ON audit (object_kind, object_id);
CREATE UNIQUE INDEX ix_content_version_kind_key_version ON content_version (kind, "key", version);
CREATE INDEX ix_person_name_key ON person (name_key);
CREATE INDEX ix_account_person_id ON account (person_id);
CREATE UNIQUE INDEX ix_account_platform_chat_id ON account (platform, chat_id);
CREATE INDEX ix_school_municipality_id ON school (municipality_id);
CREATE UNIQUE INDEX ix_calendar_day_school_id_day_kind ON calendar_day (school_id, day, kind);
CREATE INDEX ix_consent_person_id_kind ON consent (person_id, kind);
CREATE INDEX ix_department_school_id ON department (school_id);
CREATE INDEX ix_inbox_open ON inbox (account_id, id) WHERE answered_at IS NULL;
CREATE UNIQUE INDEX ix_inbox_platform_update_id ON inbox (platform, update_id);
CREATE INDEX ix_inbox_received_at ON inbox (received_at);
CREATE INDEX ix_invitation_person_id ON invitation (person_id);
CREATE UNIQUE INDEX ix_invitation_token_hash ON invitation (token_hash);
CREATE INDEX ix_invitation_attempt_account_id_at ON invitation_attempt (account_id, at);
CREATE INDEX ix_mentoring_mentee_post_id_state ON mentoring (mentee_post_id, state);
CREATE INDEX ix_mentoring_mentor_person_id_state ON mentoring (mentor_person_id, state);
CREATE UNIQUE INDEX ix_route_version_route_id_no ON route_version (route_id, no);
CREATE INDEX ix_item_event_item_id ON item_event (item_id);
CREATE INDEX ix_common_link_school_id ON common_link (school_id);
CREATE UNIQUE INDEX ix_common_link_token_hash ON common_link (token_hash);
CREATE INDEX ix_staff_import_school_id ON staff_import (school_id);
CREATE INDEX ix_campaign_member_post_id ON campaign_member (post_id);
CREATE INDEX ix_delegation_post_id ON delegation (post_id);
CREATE INDEX ix_delegation_to_person_id ON delegation (to_person_id);
CREATE INDEX ix_external_result_post_id ON external_result (post_id);
CREATE INDEX ix_join_request_account_id ON join_request (account_id);
CREATE INDEX ix_join_request_school_id_state ON join_request (school_id, state);
CREATE INDEX ix_diagnosis_campaign_id_state ON diagnosis (campaign_id, state);
CREATE INDEX ix_diagnosis_post_id_kind_questionnaire_state ON diagnosis (post_id, kind, questionnaire, state);
CREATE UNIQUE INDEX ix_outbox_key ON outbox ("key");
CREATE INDEX ix_outbox_open ON outbox (state, due_at);
CREATE INDEX ix_outbox_recipient_id_group ON outbox (recipient_id, "group");
CREATE INDEX ix_outbox_account_id ON outbox (account_id);
CREATE INDEX ix_post_person_id ON post (person_id);
CREATE INDEX ix_post_school_id_role_until ON post (school_id, role, until);
CREATE INDEX ix_municipal_campaign_municipality_id_state ON municipal_campaign (municipality_id, state);
CREATE UNIQUE INDEX ix_endorsement_route_id_rev_step ON endorsement (route_id, rev, step);
CREATE UNIQUE INDEX ix_approval_edit_place ON approval_edit (route_id, rev, "by", item_id, field);
CREATE INDEX ix_route_change_item_id ON route_change (item_id);
CREATE INDEX ix_route_change_route_id ON route_change (route_id);
CREATE INDEX ix_route_change_state ON route_change (state);
CREATE INDEX ix_basis_route_id ON basis (route_id);
CREATE INDEX ix_campaign_state_opens_on ON campaign (state, opens_on);
CREATE INDEX ix_campaign_school_id_state ON campaign (school_id, state);
CREATE INDEX ix_campaign_municipal_id ON campaign (municipal_id);
CREATE INDEX ix_route_state_first_on ON route (state, first_on);
CREATE INDEX ix_route_post_id_state ON route (post_id, state);
CREATE INDEX ix_erasure_person_id ON erasure (person_id);
CREATE INDEX ix_erasure_unswept ON erasure (id) WHERE swept_at IS NULL;
CREATE INDEX ix_presentation_school_id_state ON presentation (school_id, state);
CREATE INDEX ix_event_school_id_held_on ON event (school_id, held_on);
CREATE UNIQUE INDEX ix_conclusion_place ON conclusion (route_id, year, part);
CREATE INDEX ix_presented_route_route_id ON presented_route (route_id);
CREATE INDEX ix_reflection_basis_id ON reflection (basis_id);
CREATE UNIQUE INDEX ix_reflection_place ON reflection (route_id, year, basis_id);
CREATE INDEX ix_attendance_post_id ON attendance (post_id);
CREATE INDEX ix_item_told_item_id ON item_told (item_id);
CREATE INDEX ix_item_told_person_id_day ON item_told (person_id, day);
CREATE INDEX ix_meeting_mentoring_id_held_on ON meeting (mentoring_id, held_on);
CREATE UNIQUE INDEX ix_record_event_id_post_id ON record (event_id, post_id);
CREATE UNIQUE INDEX ix_record_item_id ON record (item_id);
CREATE INDEX ix_record_person_id_on_date ON record (person_id, on_date);
CREATE INDEX ix_record_post_id_state ON record (post_id, state);
CREATE INDEX ix_comment_route_id ON comment (route_id);
CREATE INDEX ix_comment_mentoring_id ON comment (mentoring_id);
CREATE INDEX ix_item_fire ON item (next_fire_at) WHERE next_fire_at IS NOT NULL;
CREATE INDEX ix_item_waiting ON item (state, confirmer_id);
CREATE INDEX ix_item_route_id ON item (route_id);
CREATE INDEX ix_item_told ON item (told_on) WHERE told_step IN (7, 18);
CREATE INDEX ix_mentoring_school_id_state ON mentoring (school_id, state);
CREATE INDEX ix_mentoring_state_until_on ON mentoring (state, until_on);
CREATE INDEX ix_announcement_by_state ON announcement ("by", state);
CREATE UNIQUE INDEX ix_roadmap_place ON roadmap (school_id, year);
CREATE INDEX ix_measure_responsible_id_state_due_on ON measure (responsible_id, state, due_on);
CREATE INDEX ix_measure_roadmap_id_due_on ON measure (roadmap_id, due_on);
CREATE UNIQUE INDEX ix_measure_source ON measure (roadmap_id, source);
CREATE INDEX ix_nudge_round_by_state ON nudge_round ("by", state);
CREATE INDEX ix_announcement_recipient_person_id ON announcement_recipient (person_id);
CREATE INDEX ix_announcement_recipient_post_id ON announcement_recipient (post_id);
CREATE INDEX ix_decision_effect_on ON decision (effect_on);
CREATE INDEX ix_measure_event_measure_id_id ON measure_event (measure_id, id);
CREATE INDEX ix_nudge_person_id ON nudge (person_id);
CREATE INDEX ix_nudge_post_id ON nudge (post_id);
CREATE UNIQUE INDEX ix_nudge_round_id_person_id ON nudge (round_id, person_id);
CREATE INDEX ix_offer_statement_key ON offer (statement_key);
CREATE INDEX ix_offered_item_item_id ON offered_item (item_id);
CREATE INDEX ix_evidence_external_result_id ON evidence (external_result_id);
CREATE INDEX ix_evidence_item_id ON evidence (item_id);
CREATE INDEX ix_evidence_fetch ON evidence (fetch_state, fetch_at);
CREATE INDEX ix_evidence_record_id ON evidence (record_id);
CREATE INDEX ix_evidence_held_item_id ON evidence (held_item_id);
CREATE INDEX ix_comment_kept ON comment (author_id) WHERE audience = 'kept';
CREATE INDEX ix_comment_item_id ON comment (item_id);
COMMIT;
