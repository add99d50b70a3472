"""Only English is read; a text in another language is not called free of flags."""

import pytest

from claims.attribution import analyse

OTHERS = {
    "de": "Der Minister sagte der BBC, dass die Brücke nicht fertig wird, und das ist nicht gut.",
    "fr": "Le ministre a dit à la BBC que le pont ne sera pas prêt avant la fin de l’année.",
    "es": "El ministro dijo a la BBC que el puente no estará listo hasta el fin de año, y no es bueno.",
    "it": "Il ministro ha detto alla BBC che il ponte non sarà pronto prima della fine dell’anno.",
    "nl": "De minister zei tegen de BBC dat de brug niet voor het einde van het jaar klaar is.",
}


@pytest.mark.parametrize("code", OTHERS)
def test_another_language_is_not_supported(code: str) -> None:
    analysis = analyse(OTHERS[code])
    assert (analysis.supported, analysis.language, len(analysis)) == (False, code, 0)


@pytest.mark.parametrize("text", ["Министр сказал Би-би-си, что мост не будет готов.", "部長はBBCに語った。"])
def test_another_script_is_not_supported(text: str) -> None:
    assert not analyse(text).supported


@pytest.mark.parametrize("text", ["", " ", "42", "…"])
def test_a_text_without_words_is_not_in_another_language(text: str) -> None:
    assert analyse(text).supported


@pytest.mark.parametrize("text", ["The mayor told CNN so.", "Rain, says BBC"])
def test_english_is_supported_however_short(text: str) -> None:
    analysis = analyse(text)
    assert (analysis.supported, analysis.language) == (True, "en")
