"""Addresses of the admin, and what a page of it says."""

import html
import re
from typing import Any

from django.db.models import Model
from django.test import Client
from django.urls import reverse


def list_of(model: type[Model]) -> str:
    return reverse(f"admin:claims_{model._meta.model_name}_changelist")


def add_page(model: type[Model]) -> str:
    return reverse(f"admin:claims_{model._meta.model_name}_add")


def page_of(row: Model, view: str = "change") -> str:
    return reverse(f"admin:claims_{row._meta.model_name}_{view}", args=[row.pk])


def text(response: Any) -> str:
    """The words of a page, in order, with single spaces between them."""
    content = response.content.decode()
    main = content.partition("<main")[2] or content
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def messages(client: Client, response: Any) -> list[str]:
    """What the desk said after an action, on the page that it led to."""
    page = client.get(response.url).content.decode()
    found = re.findall(r'<li class="(?:success|error|warning|info)">(.*?)</li>', page, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", said)) for said in found]


def act(client: Client, action: str, *rows: Model, **more: str) -> list[str]:
    """Ticks the rows in their list, runs the action, and returns what the desk said."""
    ticked = {"action": action, "_selected_action": [str(row.pk) for row in rows], **more}
    return messages(client, client.post(list_of(type(rows[0])), ticked))
