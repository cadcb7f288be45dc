# The bot in a container. How it is built and run: docs/operations.md.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1
WORKDIR /app

RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin iom \
    && install -d -m 700 -o iom -g iom data

COPY requirements.lock ./
RUN python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock

# Compiled while building: the bot itself writes to its data alone.
COPY . .
RUN python -m compileall -q . && python -m bot check-content

USER iom
VOLUME /app/data
STOPSIGNAL SIGTERM
# As a list: the signal reaches the bot, not a shell.
CMD ["python", "-m", "bot", "run"]
