"""A `rasid serve` on a free port with the articles of examples/, for scripts/check_serve and scripts/check_api."""
import gzip
import http.client
import json
import pathlib
import re
import subprocess
import time
import urllib.parse

root = pathlib.Path(__file__).resolve().parent.parent.parent
program = root / "build/rasid"
patience_s = 20


class Answer:
    """A response with its body as it came and unpacked."""

    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.raw = response.read()
        self.body = gzip.decompress(self.raw) if self.headers.get("content-encoding") == "gzip" else self.raw

    @property
    def text(self):
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)


class Served:
    """The program at work; `with Served(folder) as served:` ends it."""

    def __init__(self, folder, *options, articles=root / "examples"):
        self.store = pathlib.Path(folder, "served.db")
        if not self.store.exists():
            subprocess.run([program, "add", "--store", self.store, articles], check=True, stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen([program, "serve", "--store", self.store, "--port", "0", *map(str, options)], stderr=subprocess.PIPE, text=True)
        first = self.process.stderr.readline()
        found = re.search(r"http://\S+:(\d+)/", first)
        if not found:
            raise RuntimeError(f"rasid serve says no address: {first}{self.process.stderr.read()}")
        self.port = int(found[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()

    def stop(self):
        """Ends the program as Ctrl-C does; gives its status and what it has said."""
        self.process.send_signal(2)
        _, said = self.process.communicate(timeout=patience_s)
        return self.process.returncode, said

    def ask(self, target, method="GET", body=None, **headers):
        """One request on a connection of its own. `target` goes out as it is; header names have _ for -."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience_s)
        try:
            connection.putrequest(method, target, skip_host="host" in headers or "Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            if body is not None and "content_length" not in headers:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def get(self, path, **parameters):
        """A GET with parameters; one that is a list is repeated."""
        query = urllib.parse.urlencode(parameters, doseq=True)
        return self.ask(path + ("?" + query if query else ""))

    def add(self, body):
        """Posts articles and waits for their job; gives how it ended."""
        job = self.ask("/api/v1/articles", "POST", body).json["job"]
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            told = self.get(f"/api/v1/jobs/{job}").json
            if told["state"] in ("done", "failed"):
                return told
            time.sleep(0.05)
        raise RuntimeError(f"the job {job} does not end")
