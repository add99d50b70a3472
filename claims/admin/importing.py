"""The form by which an article comes to the desk: its text, its address or its file."""

from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from claims.services.intake import MAX_BYTES, Draft
from claims.services.intake.documents import read_document
from claims.services.intake.media_types import kind_of_file


class ImportForm(forms.Form):
    text = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 16, "class": "vLargeTextField"}),
        help_text="Paste the article's text. Blank lines separate its paragraphs.",
    )
    file = forms.FileField(
        required=False, help_text=f".txt, .html or ninjs .json, up to {MAX_BYTES // 1_000_000} MB."
    )
    url = forms.URLField(
        required=False,
        max_length=2000,
        label="Web address",
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text="With a text or a file: where the article stands. Alone: the page to fetch.",
    )
    title = forms.CharField(
        required=False,
        max_length=1000,
        label="Headline",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Left empty, it is read from the page, or from the first line of the text.",
    )
    publisher = forms.CharField(
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="A name or a domain; it is no relay in its own article. Left empty, the address tells.",
    )

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("text") and given.get("file"):
            raise ValidationError("Give the text or a file, not both: they may differ.")
        if not (given.get("text") or given.get("file") or given.get("url")) and not self.errors:
            raise ValidationError("Paste a text, choose a file or give a web address.")
        if given.get("file") and given["file"].size > MAX_BYTES:
            self.add_error("file", f"The file has more than {MAX_BYTES // 1_000_000} MB. Import it in parts.")
        return given

    @property
    def is_address_alone(self) -> bool:
        """Whether the page has to be fetched to have a text."""
        return not (self.cleaned_data["text"] or self.cleaned_data["file"])

    def draft(self) -> Draft:
        """The article of the text or file that was given. Raises a ClaimsError for a file that is none."""
        given = self.cleaned_data
        read = self._read(given["text"], given["file"], given["url"])
        return replace(
            read,
            title=given["title"] or read.title,
            url=read.url or given["url"],
            publishers=(*filter(None, [given["publisher"].strip()]), *read.publishers),
        )

    def _read(self, text: str, file: Any, url: str) -> Draft:
        if file:
            return read_document(file.read(), kind_of_file(file.name), url=url)
        return Draft(text=text, url=url)
