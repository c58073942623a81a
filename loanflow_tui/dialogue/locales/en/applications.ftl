# What `loanflow applications` says of what is stored. States, steps and outcomes come as they are
# named in the journal.

applications-none = Nothing is stored yet. Run `loanflow` to begin an application.
applications-unknown = There is no application { $application }. `loanflow applications` lists them.
applications-column-application = Application
applications-column-updated = Last touched
applications-column-host = Host
applications-column-product = Product
applications-column-state = State
applications-column-step = Step
applications-column-persona = Persona
applications-column-policy = Policy
applications-replay-same = Event { $seq }: { $outcome } under policy { $version }. Today's rules decide the same.
applications-replay-otherwise = Event { $seq }: { $outcome } under policy { $version }. Today's rules would decide otherwise: { $today } (differs in { $differs }).
applications-replay-not-by-rule = Event { $seq }: { $outcome } under policy { $version }, by a person or a failed identity check; no rule is replayed.
applications-erase-sure = Erase all personal values of { $application } for good?
applications-erased = The personal values of { $application } are gone. Its journal can still be proved unbroken.
applications-loan-running = A loan is still running on this application, so its records have to be kept. Settle it first.
applications-no-data = There are no personal data of { $application }: there is no such application, or they were erased.
