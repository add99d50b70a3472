"""What requests hold: fields that keep words as they were sent, and bodies that know their members."""

from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail


class WordsField(serializers.CharField):
    """Words that intake cleans, with a notice: they come in with spaces, NULs and lone surrogates."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(trim_whitespace=False, allow_blank=True, **kwargs)
        self.validators = []


class Body(serializers.Serializer[Any]):
    """A JSON object that refuses members it does not know: a misspelt one would be lost without a word."""

    def to_internal_value(self, data: Any) -> Any:
        """The validated members. Raises ValidationError with one entry for each member that is wrong."""
        if isinstance(data, dict):
            unknown = [name for name in data if name not in self.fields]
            if unknown:
                known = ", ".join(self.fields)
                raise serializers.ValidationError(
                    {
                        name: ErrorDetail(f"Not known here. Known are: {known}.", code="unknown")
                        for name in unknown
                    }
                )
        return super().to_internal_value(data)


def require_exactly_one(values: dict[str, Any], names: tuple[str, ...]) -> None:
    """Raises ValidationError unless exactly one of the members holds something."""
    given = [name for name in names if values.get(name)]
    if len(given) != 1:
        was = f"These were given: {', '.join(given)}." if given else "None was given."
        raise serializers.ValidationError(f"Give exactly one of {', '.join(names)}. {was}")
