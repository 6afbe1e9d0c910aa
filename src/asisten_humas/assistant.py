"""The façade, and the one place where the parts are wired together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import BlockedError, HumasError, IndexUnavailableError, InputError, RoleError
from asisten_humas.models import (
    Agency,
    Attachment,
    CheckReport,
    Complaint,
    Document,
    Draft,
    Hit,
    NewsBrief,
    Noun,
    Source,
    Triage,
)
from asisten_humas.settings import Settings, read_settings
from asisten_humas.statuses import DraftStatus

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

    from asisten_humas.complaints.history.model import HistoryModel
    from asisten_humas.complaints.history.table import History
    from asisten_humas.export.leaving import Leaving
    from asisten_humas.export.outbox import Delivery, Outbox
    from asisten_humas.export.photos import KeptPhotos
    from asisten_humas.export.spreadsheet import ReplyColumn
    from asisten_humas.grounding.checker import Checker
    from asisten_humas.knowledge.documents import Rejected
    from asisten_humas.knowledge.index import IndexReport
    from asisten_humas.knowledge.knowledge import Knowledge
    from asisten_humas.privacy.masking import Masked
    from asisten_humas.review.records import AuditReport, Record
    from asisten_humas.review.workflow import Review
    from asisten_humas.storage.store import Store


class Outcome(Noun):
    """What became of one complaint of a queue: a draft, or the error's sentences and exit code."""

    complaint: Complaint
    draft: Draft | None = None
    error_english: str = ""
    error_indonesian: str = ""
    exit_code: int = 0


class Assistant:
    """Drafts news items and replies, keeps them in review, and lets only approved texts out.

    Parts are built when first used, so that a program that only checks a text does not load the index.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        model: BaseChatModel | None = None,
        embeddings: Embeddings | None = None,
        clock: Clock = system_clock,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self._model = model
        self._embeddings = embeddings

    @classmethod
    def open(
        cls,
        settings: Settings | None = None,
        *,
        model: BaseChatModel | None = None,
        embeddings: Embeddings | None = None,
        clock: Clock = system_clock,
    ) -> Assistant:
        """Return an assistant for the settings of the environment, or the ones given.

        `model` and `embeddings` are LangChain objects that take the place of `HUMAS_MODEL` and `HUMAS_EMBEDDINGS`.
        Raises SettingsError for a bad setting; nothing is written to disk yet.
        """
        return cls(settings or read_settings(), model=model, embeddings=embeddings, clock=clock)

    # --- parts ---

    @cached_property
    def agency(self) -> Agency:
        """The agency's profile, from the knowledge folder."""
        from asisten_humas.knowledge.agency import load_agency

        return load_agency(self.settings.knowledge_dir)

    @cached_property
    def model(self) -> BaseChatModel | None:
        """The chat model, or None when the template writer drafts."""
        if self._model is not None or not self.settings.model:
            return self._model
        from asisten_humas.llm import open_model

        return open_model(self.settings)

    @property
    def writer_name(self) -> str:
        """Who writes the sentences: the model's name, or 'templat'."""
        if self.model is None:
            return "templat"
        from asisten_humas.llm import model_name

        return model_name(self.model)

    @cached_property
    def embeddings(self) -> Embeddings:
        """The embeddings used by the index and by the checker."""
        from asisten_humas.llm.embeddings import open_embeddings

        return self._embeddings or open_embeddings(self.settings)

    @cached_property
    def knowledge(self) -> Knowledge:
        """The agency's policies and past releases."""
        from asisten_humas.knowledge.knowledge import Knowledge

        return Knowledge.open(
            self.settings.data / "index",
            embeddings=self.embeddings,
            chroma_url=self.settings.chroma_url,
            clock=self.clock,
        )

    @property
    def _history_file(self) -> Path:
        return self.settings.data / "riwayat.npz"

    @cached_property
    def history(self) -> HistoryModel | None:
        """What was learned from the agency's labelled complaints, or None. Raises InputError for another version's."""
        if not self._history_file.is_file():
            return None
        from asisten_humas.complaints.history.file import load_history

        return load_history(self._history_file)

    @cached_property
    def checker(self) -> Checker:
        """The checker of any text against its sources; it needs no model."""
        from asisten_humas.grounding.checker import Checker

        return Checker(self.agency)

    @cached_property
    def store(self) -> Store:
        """The database of drafts, decisions and the log; made on first use."""
        from asisten_humas.storage.store import Store

        if not self.settings.database_url:
            self.settings.data.mkdir(parents=True, exist_ok=True)
        return Store.open(self.settings.sqlalchemy_url)

    @cached_property
    def review(self) -> Review:
        """The review workflow on the store; with HUMAS_ROLES, each step is for those whose role it is."""
        from asisten_humas.review.roster import read_roster
        from asisten_humas.review.workflow import Review

        return Review(self.store, self.clock, read_roster(self.settings.roles) if self.settings.roles else None)

    @cached_property
    def news_chain(self) -> Runnable[NewsBrief, Draft]:
        """The news chain as a LangChain runnable."""
        from asisten_humas.news.chain import build_news_chain

        return build_news_chain(
            agency=self.agency,
            knowledge=self.knowledge,
            checker=self.checker,
            model=self.model,
            prompts_dir=self.settings.prompts_dir,
            clock=self.clock,
        )

    @cached_property
    def reply_chain(self) -> Runnable[Complaint, Draft]:
        """The reply chain as a LangChain runnable."""
        from asisten_humas.complaints.chain import build_reply_chain

        return build_reply_chain(
            agency=self.agency,
            knowledge=self.knowledge,
            checker=self.checker,
            model=self.model,
            prompts_dir=self.settings.prompts_dir,
            clock=self.clock,
            history=self.history,
        )

    # --- knowledge ---

    @property
    def uploaded_knowledge(self) -> Path:
        """The folder of the rules and releases that came in through the app, beside the agency's own folder."""
        return self.settings.data / "pengetahuan"

    def index(
        self,
        folders: Sequence[Path] = (),
        *,
        progress: Callable[[int, int], None] | None = None,
        rejected: Callable[[Rejected], None] | None = None,
    ) -> IndexReport:
        """Make the index equal the given knowledge folders and return what changed.

        Default: the agency's folder and what was uploaded in the app. `progress(done, total)` counts passages.
        Unchanged documents cost nothing. With `rejected`, a file that cannot be read is handed to it, what it held
        before stays, and the others are indexed; without it the first such file ends the run, and nothing changes.
        """
        from asisten_humas.knowledge.documents import load_documents

        uploaded = (self.uploaded_knowledge,) if self.uploaded_knowledge.is_dir() else ()
        chosen = folders or (self.settings.knowledge_dir, *uploaded)
        documents = load_documents(*chosen, rejected=rejected, before=self._indexed_from)
        return self.knowledge.sync(documents, progress=progress)

    def add_knowledge(self, name: str, content: bytes, described: Mapping[str, str | date | None]) -> Document:
        """Keep a file that somebody uploads as a rule or a release, index it, and return it as a document.

        `name` is its file name and `described` what staff say about it, under the keys of front matter. Raises
        DocumentError, with nothing kept, when it cannot be read or clashes with what is known.
        """
        from asisten_humas.knowledge.documents import keep_document

        document = keep_document(self.uploaded_knowledge, name, content, described, known=self.documents())
        self.index(rejected=lambda _: None)
        return self.knowledge.document(document.id) or document

    def documents(self) -> list[Document]:
        """Return all indexed documents, in force or not; none before the first index run."""
        try:
            return self.knowledge.documents()
        except IndexUnavailableError:
            return []

    def _indexed_from(self, path: str) -> Document | None:
        return next((document for document in self.documents() if document.path == path), None)

    def search(
        self, text: str, *, k: int = 5, on: date | None = None, pool: Literal["kebijakan", "rilis"] = "kebijakan"
    ) -> list[Hit]:
        """Return up to `k` passages in force on day `on` (default: today), best first; empty when nothing fits."""
        return self.knowledge.search(text, k, on=on, pool=pool)

    # --- drafting ---

    def news(self, brief: NewsBrief) -> Draft:
        """Draft a news item. Raises ModelError when a configured model gives no usable reply."""
        return self.news_chain.invoke(brief)

    def reply(self, complaint: Complaint) -> Draft:
        """Draft a reply to one complaint. Raises ModelError when a configured model gives no usable reply."""
        return self.reply_chain.invoke(complaint)

    def replies(
        self, complaints: Iterable[Complaint], *, progress: Callable[[int, int], None] | None = None
    ) -> list[Outcome]:
        """Draft replies to a queue, in its order; reports of the same spot are linked to the first of them.

        One complaint that fails does not stop the others: its outcome holds the error's sentence.
        """
        from asisten_humas.complaints.duplicates import link_duplicates

        queue = link_duplicates(list(complaints), self.agency)
        outcomes = []
        for done, complaint in enumerate(queue, start=1):
            outcomes.append(self._outcome(complaint))
            if progress:
                progress(done, len(queue))
        return outcomes

    def _outcome(self, complaint: Complaint) -> Outcome:
        try:
            return Outcome(complaint=complaint, draft=self.reply(complaint))
        except HumasError as error:
            return Outcome(
                complaint=complaint,
                error_english=error.english,
                error_indonesian=error.indonesian,
                exit_code=error.exit_code,
            )

    def triage(self, complaints: Iterable[Complaint]) -> list[Triage]:
        """Return class, category, unit, urgency, place, jurisdiction, deadlines and reply type of each complaint."""
        from asisten_humas.complaints.duplicates import link_duplicates
        from asisten_humas.complaints.triage import triage

        queue = link_duplicates(list(complaints), self.agency)
        return [triage(complaint, self.agency, clock=self.clock, history=self.history) for complaint in queue]

    def learn(self, path: Path) -> History:
        """Learn category and unit from a labelled CSV, keep what was learned, and return the rows read and left out.

        Takes seconds and no model. Raises InputError for a file that cannot be used; what was learned before stays.
        """
        from asisten_humas.complaints.history.file import save_history
        from asisten_humas.complaints.history.model import HistoryModel
        from asisten_humas.complaints.history.table import read_history

        history = read_history(path)
        model = HistoryModel.learn(history.rows)
        save_history(model, self._history_file)
        self.history = model
        return history

    # --- checking ---

    def check(self, text: str, sources: Sequence[Source], *, day: date | None = None) -> CheckReport:
        """Check any text by anybody against its sources; `day` is the day that relative dates are read from."""
        return self.checker.check(text, sources, day=day)

    def mask(self, text: str) -> Masked:
        """Return the text with personal data replaced by placeholders, and the placeholders."""
        from asisten_humas.privacy.masking import mask

        return mask(text, agency=self.agency)

    # --- review and export ---

    def revise(self, record_id: int, *, title: str, text: str, by: str, seen: str | None = None) -> Record:
        """Store an edited text as a new version, checked like any other, and return the record.

        `seen` is the fingerprint of the text that was edited; raises StaleTextError when another one came since.
        """
        from asisten_humas.drafting.editing import with_text

        edited = with_text(self.review.get(record_id).draft, title=title, text=text)
        return self.review.revise(record_id, self._recheck(edited), by, seen=seen)

    def fit(self, record_id: int, members: Sequence[int], by: str) -> list[Record]:
        """Give the answer of a stored reply to other stored replies on the same spot, each as its own new version.

        Every text is checked against its own report; nothing is approved by it. All are fitted before the first is
        stored. Raises InputError for a draft that is no reply or is of another spot, WorkflowError where one may not
        be edited, LockedError while somebody else is editing.
        """
        from asisten_humas.complaints.fitting import fitted

        answer = self.review.get(record_id).draft
        drafts = {number: self._recheck(fitted(answer, self.review.get(number).draft)) for number in members}
        return [self.review.revise(number, draft, by) for number, draft in drafts.items()]

    def _recheck(self, draft: Draft) -> Draft:
        if draft.kind == "berita":
            from asisten_humas.news.chain import recheck as recheck_news

            return recheck_news(draft, agency=self.agency, checker=self.checker)
        from asisten_humas.complaints.chain import recheck as recheck_reply

        return recheck_reply(draft, agency=self.agency, checker=self.checker)

    def attach(
        self, record_id: int, photo: Path, by: str, *, caption: str = "", alt: str = "", seen: str | None = None
    ) -> Record:
        """Store a new version of a draft with this photo on it, and keep the file; an approval is void by it.

        The same picture again gets new words. `seen` is the fingerprint of the draft on the screen. Raises InputError
        for a file that is no photo, BlockedError for words with personal data or without a source, and what
        `Review.revise` raises.
        """
        from asisten_humas.export.images import attach

        attachment = attach(photo, caption=caption, alt=alt)
        revised = self._with_photo(self.review.get(record_id), attachment, by, seen)
        self.photos.keep(photo)
        return revised

    def reword(self, record_id: int, photo: str, by: str, *, caption: str, alt: str, seen: str | None = None) -> Record:
        """Store a new version of a draft with other words for its photo of this hash; an approval is void by it.

        Raises what `attach` raises, and InputError when the draft has no such photo.
        """
        record = self.review.get(record_id)
        for attachment in record.draft.attachments:
            if attachment.hash == photo:
                words = {"caption": caption, "alt": alt}
                return self._with_photo(record, attachment.model_copy(update=words), by, seen)
        raise InputError(
            f"draft {record_id} has no such photo any more; load it again",
            f"Naskah {record_id} tidak lagi memiliki foto itu; muat ulang naskahnya.",
        )

    def _with_photo(self, record: Record, photo: Attachment, by: str, seen: str | None) -> Record:
        from asisten_humas.drafting.captions import with_photo

        draft = with_photo(record.draft, photo, agency=self.agency, checker=self.checker)
        return self.review.revise(record.id, draft, by, seen=seen or record.fingerprint)

    def detach(self, record_id: int, photo: str, by: str, *, seen: str | None = None) -> Record:
        """Store a new version of a draft without its photo of this file name or hash; an approval is void by it."""
        from asisten_humas.drafting.captions import without_photo

        record = self.review.get(record_id)
        return self.review.revise(record_id, without_photo(record.draft, photo), by, seen=seen or record.fingerprint)

    def export(
        self,
        record_id: int,
        format: str,
        path: Path,
        by: str,
        *,
        template: Path | None = None,
        number: str = "",
        photos: Sequence[Path] = (),
    ) -> Path:
        """Write an approved text to `path` for `by`, with its line in the log, and return the path.

        A DOCX carries its photos; `photos` are files of them that are not kept here. Raises NotApprovedError for
        anything else, RoleError for a person who may not read the text.
        """
        from asisten_humas.export import ExportLog, export_record

        log = ExportLog(self.store, self.review, by, self.clock)
        record = self.review.get(record_id, reader=by)
        if photos:
            self.photos.complete(record.draft.attachments, photos)
        return export_record(
            record, format, path, agency=self.agency, log=log, template=template, number=number, photos=self.photos
        )

    def export_short_form(
        self, record_id: int, format: Literal["caption", "summary"], path: Path, by: str, *, photographer: str = ""
    ) -> Path:
        """Write the photo caption or the 30-word summary of an approved news item to `path` for `by`, and return it.

        The form is checked against the approved text. Raises what `export` raises, and BlockedError when the form says
        what the text does not.
        """
        from asisten_humas.export import ExportLog, export_shortened
        from asisten_humas.news.short_forms import short_form

        kind = "keterangan_foto" if format == "caption" else "ringkasan"

        def shorten(item: Leaving) -> str:
            form = short_form(kind, item.title, item.body, checker=self.checker, photographer=photographer)
            if form.report.blocked:
                raise BlockedError(
                    f"the {format} of draft {record_id} says what its text does not; write it by hand",
                    f"Bentuk pendek naskah {record_id} tidak didukung naskahnya; tulislah sendiri.",
                )
            return form.text

        log = ExportLog(self.store, self.review, by, self.clock)
        record = self.review.get(record_id, reader=by)
        return export_shortened(record, format, path, agency=self.agency, log=log, shorten=shorten)

    def export_feed(self, format: Literal["jsonfeed", "rss"], path: Path, by: str, *, site: str) -> Path:
        """Write the published news items as a feed, newest first, and return the path; `site` is the agency's site.

        One line of the log tells that `by` wrote it and what is in it.
        """
        from asisten_humas.export import ExportLog, export_feed

        log = ExportLog(self.store, self.review, by, self.clock)
        published = self.review.list(status=DraftStatus.PUBLISHED, kind="berita", limit=100_000)
        records = [self.review.get(summary.id) for summary in published]
        return export_feed(records, format, path, agency=self.agency, log=log, home=site)

    def export_replies(self, complaints: Path, out: Path, by: str) -> ReplyColumn:
        """Write every approved reply into the reply column of a copy of the complaint export `complaints` at `out`.

        Each has its line in the log. A reply that `by` may not read stays out, and the result says so.
        """
        from asisten_humas.export import ExportLog, write_reply_column

        log = ExportLog(self.store, self.review, by, self.clock)
        records, withheld = self._replies_for(by)
        done = write_reply_column(complaints, records, out, agency=self.agency, log=log)
        return done.model_copy(update={"refused": {**done.refused, **withheld}})

    def preview_replies(self, complaints: Path, by: str) -> ReplyColumn:
        """Return what `export_replies` would do; nothing leaves by it."""
        from asisten_humas.export import preview_reply_column

        records, withheld = self._replies_for(by)
        done = preview_reply_column(complaints, records, agency=self.agency)
        return done.model_copy(update={"refused": {**done.refused, **withheld}})

    def _replies_for(self, by: str) -> tuple[list[Record], dict[int, str]]:
        """Return the approved replies that `by` may read, and why the others stay, by their numbers."""
        statuses = (DraftStatus.APPROVED, DraftStatus.PUBLISHED)
        found = [one for status in statuses for one in self.review.list(status, kind="balasan", limit=100_000)]
        records: list[Record] = []
        withheld: dict[int, str] = {}
        for summary in found:
            try:
                records.append(self.review.get(summary.id, reader=by))
            except RoleError as error:
                withheld[summary.id] = error.indonesian
        return records, withheld

    # --- sending ---

    @cached_property
    def photos(self) -> KeptPhotos:
        """The photos of drafts, kept in the data folder."""
        from asisten_humas.export.photos import KeptPhotos

        return KeptPhotos(self.settings.data / "foto")

    @cached_property
    def outbox(self) -> Outbox:
        """What is to leave for a channel, and what became of it."""
        from asisten_humas.export.outbox import Outbox

        return Outbox(self.store, self.review, self.agency, self.clock)

    def publish(
        self,
        record_id: int,
        by: str,
        *,
        photos: Sequence[Path] = (),
        category: str = "",
        status: str = "draft",
        at: datetime | None = None,
    ) -> Delivery:
        """Send an approved news item to the agency's WordPress, now or at the moment `at`, and return its delivery.

        It arrives there as `draft` or `pending`; a text that is there already stays as it is. `photos` are files of
        the text's photos that are not kept here. Raises SettingsError without a site, InputError for a reply,
        NotApprovedError without an approval of exactly this text and these photos, RoleError for who may not publish.
        """
        from asisten_humas.export.channel import Placement
        from asisten_humas.export.sending import send
        from asisten_humas.export.wordpress import open_wordpress

        return send(
            self.review.get(record_id),
            open_wordpress(self.settings, self.photos),
            by,
            outbox=self.outbox,
            photos=self.photos,
            files=photos,
            placement=Placement(category, status),
            due=at,
        )

    def send_due(self) -> list[Delivery]:
        """Send what is due: scheduled releases, each checked again, and what did not get through earlier."""
        from asisten_humas.export.wordpress import open_wordpress

        return self.outbox.send_due([open_wordpress(self.settings, self.photos)])

    def verify_audit(self) -> AuditReport:
        """Return whether the log of every step is whole, with each row that was changed, removed or reordered."""
        from asisten_humas.review.audit import verify_audit

        return verify_audit(self.store)
