"""Every setting of the project, read from the environment. README.md has the table of the variables."""

from pathlib import Path
from typing import Any

import pgtrigger
from django.core.management.utils import get_random_secret_key
from environs import Env

from factcheck import logs
from factcheck.embedded.place import Place
from factcheck.kept import kept
from factcheck.refusals import postgres, refuse_unsafe

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()

# What runs, and where

DEBUG = env.bool("DEBUG", False)
DATA_DIR = env.path("DATA_DIR", BASE_DIR / ".data").resolve()
SECRET_KEY = env.str("SECRET_KEY", "")
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost"] if DEBUG else [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
DATABASE_URL = env.str("DATABASE_URL", "")
BROKER_URL = env.str("BROKER_URL", "")

if DEBUG:
    SECRET_KEY = SECRET_KEY or kept(DATA_DIR / "secret_key", get_random_secret_key)
else:
    refuse_unsafe(SECRET_KEY, ALLOWED_HOSTS, DATABASE_URL, BROKER_URL)

# Servers that no variable names are embedded ones: factcheck.embedded. Nothing is started here.
EMBEDDED_SERVERS = [name for name, url in (("postgres", DATABASE_URL), ("valkey", BROKER_URL)) if not url]
if EMBEDDED_SERVERS:
    DATABASE_URL = DATABASE_URL or Place.of(DATA_DIR).database_url
    BROKER_URL = BROKER_URL or Place.of(DATA_DIR).broker_url

# The application

INSTALLED_APPS = [
    "claims.apps.ClaimsConfig",  # first, since it adds to the admin's own templates
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_filters",
    "django_htmx",
]

MIDDLEWARE = [
    "factcheck.health.healthz",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "factcheck.policy.content_security_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "factcheck.history.SurfaceHistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# The database, whose connections are kept by a pool in each process, not by CONN_MAX_AGE

DATABASES = {"default": postgres(DATABASE_URL)}
DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"min_size": 0, "max_size": 8, "timeout": 10}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# History is append-only, for raw SQL as well
PGHISTORY_APPEND_ONLY = True
PGHISTORY_LEVEL = pgtrigger.Statement  # one insert a statement: a long text has 50,000 claims

# Who may come in

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

# Everything goes over TLS, which the proxy in front ends and says so in X-Forwarded-Proto

SECURE_SSL_REDIRECT = not DEBUG
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if not DEBUG else None
SECURE_HSTS_SECONDS = 0 if DEBUG else 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = not DEBUG
SECURE_HSTS_PRELOAD = not DEBUG
SESSION_COOKIE_SECURE = not DEBUG
CSRF_COOKIE_SECURE = not DEBUG
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Language and time: stored in UTC, shown in the newsroom's time zone

LANGUAGE_CODE = "en-gb"
USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", "UTC")
FORMAT_MODULE_PATH = "factcheck.formats"

# Files that the app serves itself

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG  # named, since a test run turns settings.DEBUG off

# The newsroom's door

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["claims.api.parsing.BoundedJSONParser"],
    # The first one's challenge goes with each 401.
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "claims.api.authentication.KeyAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["claims.api.permissions.HasPermissions"],
    "DEFAULT_THROTTLE_CLASSES": ["claims.api.throttling.PerMinute"],
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "claims.api.problems.as_problem",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Fact-check claim tracking",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_AUTHENTICATION": [],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "claims.api.openapi.say_what_goes_wrong",
    ],
    "ENUM_NAME_OVERRIDES": {
        "Anchor": "claims.models.Anchor",
        "ClaimStatus": "claims.models.ClaimStatus",
        "FlagKind": "claims.models.FlagKind",
        "FlagState": "claims.models.FlagState",
        "NameKind": "claims.models.NameKind",
        "OutletKind": "claims.models.OutletKind",
        "Queue": "claims.models.Queue",
        "WorkState": "claims.models.WorkState",
    },
}
# Only the counters of the API's throttle.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": BROKER_URL.replace("redis+socket://", "unix://", 1),
        "KEY_PREFIX": "factcheck",
        "OPTIONS": {"socket_connect_timeout": 0.25, "socket_timeout": 0.25},  # they are not worth waiting for
    }
}

# Jobs: PostgreSQL is the truth and the broker carries nudges, so a broker that is away must cost a web
# request no more than about two seconds, and a worker waits for it for ever.

CELERY_BROKER_URL = BROKER_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_CONNECTION_TIMEOUT = 2
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "queue_order_strategy": "factcheck.celery:InteractiveFirst",
    "visibility_timeout": 3600,
    "socket_connect_timeout": 1,
    "socket_timeout": 2,
    "max_retries": 0,  # of a send; the worker's own connection is CELERY_BROKER_CONNECTION_MAX_RETRIES
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
# Seconds; a text of 5 MB takes less than a minute. What hangs must not hold its worker for ever: its process
# is killed, and the sweep tries the work again until it gives it up.
CELERY_TASK_TIME_LIMIT = 600
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_DEFAULT_QUEUE = "bulk"
CELERY_TASK_CREATE_MISSING_QUEUES = True
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE: dict[str, Any] = {
    "sweep-due-work": {
        "task": "claims.sweep_due_work",
        "schedule": 10.0,
        "options": {"queue": "interactive", "expires": 10},  # a sweep that came late is worth nothing
    },
    "count-words": {
        "task": "claims.count_words",
        "schedule": 3600.0,  # new words are searched at once; only how rare they are is known late
        "options": {"queue": "bulk", "expires": 3600},
    },
    "recheck-sources": {
        "task": "claims.recheck_sources",
        "schedule": 60.0,
        "options": {"queue": "interactive", "expires": 60},
    },
}

# A pasted text may have 10 MB (claims.services.intake.MAX_BYTES). A longer one gets a sentence in its form;
# only what is far beyond that is cut off.
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024  # bytes

# Fetching pages: hosts that may be private addresses, for tests and for a newsroom's own intranet

FETCH_ALLOWED_HOSTS: list[str] = env.list("FETCH_ALLOWED_HOSTS", [])

# The outside archive: the key pair ("access:secret") of a newsroom's account at archive.org; none, no archive

WAYBACK_KEY = env.str("WAYBACK_KEY", "")
WAYBACK_ENDPOINTS: dict[str, str] = {}  # its own; a test names its stand-in's

# The log, on standard error: lines for a person while DEBUG is on, else JSON for a collector

LOG_LEVEL = env.str("LOG_LEVEL", "INFO").upper()
LOGGING = logs.configuration(level=LOG_LEVEL, as_json=env.bool("LOG_JSON", not DEBUG))
