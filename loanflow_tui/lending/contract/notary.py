"""Draws up, signs and stores contracts and letters; the heavy parts run in threads."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar

from loanflow_tui.lending.contract.authority import Authority, AuthorityError
from loanflow_tui.lending.contract.certificate import Certificate
from loanflow_tui.lending.contract.letter import Letter
from loanflow_tui.lending.contract.stamp import head_text, sign_reason, stamp_lines
from loanflow_tui.lending.contract.terms import ContractTerms, Say
from loanflow_tui.lending.runtime.files import Files
from loanflow_tui.lending.terms import Language

Words = Callable[[Language], Say]
"""Returns a language's contract wording; the caller supplies it, as no wording stands here."""

CONTRACTS, LETTERS, CERTIFICATES = "contracts", "letters", "certificates"
"""The folders of signed contracts and of letters."""

_REMEMBERED = 4

_Paper = TypeVar("_Paper", Letter, Certificate)


@dataclass(frozen=True, slots=True)
class SignedContract:
    """A signed contract, or a letter: the SHA-256 of its bytes, and its file name if on disk."""

    sha256: str
    file: str | None


class Notary:
    """Draws up contracts and signs them.

    `mode` "defer" makes no documents, for runs of thousands of journeys; only the fingerprints in
    the journal then differ. A `secret` determines every certificate, for reproducible runs;
    `passphrase` opens the authority's key, and is stored elsewhere.
    """

    def __init__(
        self,
        words: Words,
        files: Files,
        directory: Path | None = None,
        secret: bytes | None = None,
        mode: Literal["draw", "defer"] = "draw",
        passphrase: Callable[[], bytes] | None = None,
    ) -> None:
        self._words = words
        self._files = files
        self._directory = directory
        self._secret = secret
        self._mode = mode
        self._passphrase = passphrase
        self._authority: Authority | None = None
        self._drawn: dict[ContractTerms, bytes] = {}

    async def draw(self, terms: ContractTerms) -> str:
        """Draw up the contract and return its SHA-256."""
        if self._mode == "defer":
            return _fingerprint(terms)
        return hashlib.sha256(await self._document(terms)).hexdigest()

    async def sign(
        self, terms: ContractTerms, when: datetime, head: tuple[int, str] = (0, "")
    ) -> SignedContract:
        """Sign the contract with a certificate in the borrower's name, and store it; a stored
        contract is never overwritten. The signature carries `head`, number and hash of the
        journal's last event.

        Raises:
            AuthorityError: no certificate can be issued.
        """
        if self._mode == "defer":
            text = f"{await self.draw(terms)} {when.isoformat()}"
            return SignedContract(hashlib.sha256(text.encode()).hexdigest(), None)
        signed = await self._signed(await self._document(terms), terms, when, head)
        file = await self._files.write_new(f"{CONTRACTS}/{terms.number}.pdf", signed)
        return SignedContract(hashlib.sha256(signed).hexdigest(), file)

    async def write_letter(self, letter: Letter) -> SignedContract:
        """Make and store a settlement letter; return its fingerprint and file name."""
        return await self._written(letter, _render_letter, LETTERS)

    async def write_certificate(self, certificate: Certificate) -> SignedContract:
        """Make and store an insurance certificate; return its fingerprint and file name."""
        return await self._written(certificate, _render_certificate, CERTIFICATES)

    async def _written(
        self, document: _Paper, render: Callable[[_Paper, Say], bytes], folder: str
    ) -> SignedContract:
        if self._mode == "defer":
            return SignedContract(_fingerprint(document), None)
        content = await asyncio.to_thread(render, document, self._words(document.language))
        file = await self._files.write(f"{folder}/{document.number}.pdf", content)
        return SignedContract(hashlib.sha256(content).hexdigest(), file)

    async def vouch(self, content: bytes) -> tuple[str, str]:
        """Sign bytes as the authority: return its fingerprint and the signature, in hexadecimal.

        Raises:
            AuthorityError: the stored root can't be used.
        """
        authority = await asyncio.to_thread(self._open)
        return await asyncio.to_thread(authority.sign, content)

    async def _document(self, terms: ContractTerms) -> bytes:
        from loanflow_tui.lending.contract.pdf import render_pdf  # noqa: PLC0415 - heavy

        document = self._drawn.pop(terms, None)
        if document is None:
            document = await asyncio.to_thread(render_pdf, terms, self._words(terms.language))
        while len(self._drawn) >= _REMEMBERED:
            del self._drawn[next(iter(self._drawn))]
        self._drawn[terms] = document
        return document

    async def _signed(
        self, document: bytes, terms: ContractTerms, when: datetime, head: tuple[int, str]
    ) -> bytes:
        from loanflow_tui.lending.contract.signing import sign  # noqa: PLC0415 - heavy

        say = self._words(terms.language)
        authority = await asyncio.to_thread(self._open)
        signer = await asyncio.to_thread(
            authority.issue, terms.borrower.name, terms.application_id, when
        )
        reason = sign_reason(terms, say)
        stamp = stamp_lines(signer, reason, when, say)
        place = head_text(terms.application_id, *head) if head[0] else None
        return await sign(document, signer, reason, when, stamp, place)

    def _open(self) -> Authority:
        """Open the authority on first use.

        Raises:
            AuthorityError: the stored root can't be used.
        """
        if self._authority is None:
            word = None
            if self._passphrase is not None:
                try:
                    word = self._passphrase()
                except OSError:
                    raise AuthorityError("storage") from None
            self._authority = Authority.open(self._directory, secret=self._secret, passphrase=word)
        return self._authority


@lru_cache(_REMEMBERED)
def _fingerprint(document: ContractTerms | Letter | Certificate) -> str:
    """Return a stand-in for the SHA-256 of a document that was not made."""
    return hashlib.sha256(repr(document).encode("utf-8", "surrogatepass")).hexdigest()


def _render_letter(letter: Letter, say: Say) -> bytes:
    from loanflow_tui.lending.contract.letter_page import render_letter  # noqa: PLC0415 - heavy

    return render_letter(letter, say)


def _render_certificate(certificate: Certificate, say: Say) -> bytes:
    from loanflow_tui.lending.contract.letter_page import (  # noqa: PLC0415 - heavy
        render_certificate,
    )

    return render_certificate(certificate, say)
