"""The error tree. Every message says what is wrong, where, and how to mend it.

    HumasError                      base of all; never raised itself
    ├── InputError          exit 2  a file, a field or an option that cannot be used
    │   ├── DocumentError           a knowledge file or upload that cannot be read
    │   ├── PromptError             a prompt file or its variables are wrong
    │   └── SettingsError           an environment variable or the agency profile is wrong
    ├── WorkflowError       exit 2  the step is not allowed from here
    │   ├── SamePersonError         drafter and approver are one person
    │   ├── RoleError               the person's roles do not include this step
    │   ├── StaleTextError          the text changed after it was shown
    │   ├── LockedError             somebody else is editing the draft
    │   └── NotApprovedError        only an approved text may leave
    ├── BlockedError        exit 1  findings of severity blokir stand in the way
    ├── AuditError          exit 1  the audit chain does not hold
    └── ServiceError        exit 3  something outside this process did not answer
        ├── ModelError              the chat model: unreachable, refused, or no usable reply
        ├── IndexUnavailableError   the index is missing or was made by another embedding model
        ├── ChannelError            a channel to the outside (WordPress) refused
        │   └── ChannelBusyError        it did not answer or is overloaded: later may help
        └── StoreError              the database is unreachable, locked, or holds what this version cannot read
            └── StaleSchemaError    its tables are older or newer than this program

Each error carries its sentence twice: English for the command line and developers, Indonesian for the app.
"""


class HumasError(Exception):
    """Base of all expected failures.

    `english` and `indonesian` are one sentence each: what, where, and the cure. They never hold personal data.
    `exit_code` is what the command line ends with.
    """

    exit_code = 2

    def __init__(self, english: str, indonesian: str) -> None:
        super().__init__(english)
        self.english = english
        self.indonesian = indonesian

    def __reduce__(self) -> tuple[type["HumasError"], tuple[str, str]]:
        # The default reduction passes only args[0]; errors travel between processes in the document parsers.
        return type(self), (self.english, self.indonesian)


class InputError(HumasError):
    """A file, a field or an option that cannot be used."""


class DocumentError(InputError):
    """A knowledge file or an upload that cannot be read."""


class PromptError(InputError):
    """A prompt file, or a variable for it, is wrong."""


class SettingsError(InputError):
    """An environment variable or the agency profile is wrong."""


class WorkflowError(HumasError):
    """The step is not allowed from the draft's present status."""


class SamePersonError(WorkflowError):
    """The drafter tried to approve: approval needs another person."""


class RoleError(WorkflowError):
    """The person's roles do not include this step."""


class LockedError(WorkflowError):
    """Somebody else is editing the draft."""


class StaleTextError(WorkflowError):
    """The fingerprint that was seen is not the fingerprint of the present text."""


class NotApprovedError(WorkflowError):
    """Only an approved text may leave."""


class BlockedError(HumasError):
    """Findings of severity blokir, or open required gaps, stand in the way."""

    exit_code = 1


class AuditError(HumasError):
    """The audit chain does not hold: a row was changed, removed or reordered."""

    exit_code = 1


class ServiceError(HumasError):
    """Something outside this process did not answer."""

    exit_code = 3


class ModelError(ServiceError):
    """The chat model is unreachable, refused, or gave no usable reply after the bounded retries."""


class IndexUnavailableError(ServiceError):
    """The index is missing, or was made by another embedding model."""


class ChannelError(ServiceError):
    """A channel to the outside refused; trying again will not help."""


class ChannelBusyError(ChannelError):
    """A channel to the outside did not answer or is overloaded; trying again later may help."""


class StoreError(ServiceError):
    """The database is unreachable, locked, or holds what this version of the program cannot read."""


class StaleSchemaError(StoreError):
    """The database's tables are older or newer than this program."""
