"""A web server for tests, with the faults of the real ones.

Server(pages) listens on every address of this machine; `pages` are bytes by path with a content type. Beside them it has paths
that go wrong, see `faults` below. `requests` notes who asked for what, when, and at which of its addresses.
"""
import dataclasses
import gzip
import http.server
import socket
import struct
import threading
import time
import zlib

page = ("<html><head><meta charset=utf-8><title>{0}</title><meta property='article:published_time' content='2022-05-27'></head><body><nav><a "
        "href=/>الرئيسية</a></nav><article><h1>{0}</h1><p>{1}</p></article></body></html>")
rss = ("<rss version='2.0'><channel><title>وكالة الأفق</title><link>/</link><item><title>زيارة رسمية</title><link>/article/1</link>"
       "<pubDate>Thu, 26 May 2022 10:00:00 GMT</pubDate><description>وصل الوزير.</description></item></channel></rss>").encode()


@dataclasses.dataclass
class Request:
    path: str
    headers: dict
    address: str  # of ours
    time: float


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.requests.append(Request(self.path, dict(self.headers), self.connection.getsockname()[0], time.monotonic()))
        try:
            if self.path in self.server.pages:
                return self.answer(*self.server.pages[self.path])
            name = self.path.strip("/").split("/")[0].replace("-", "_").replace(".", "_")
            getattr(self, "serve_" + name, self.serve_404)()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def answer(self, body=b"", content_type="text/html; charset=utf-8", status=200, headers=()):
        self.send_response(status)
        names = {name for name, _ in headers}
        for name, value in [("Content-Type", content_type)] + ([] if "Content-Length" in names else [("Content-Length", len(body))]) + list(headers):
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)

    def begin(self, *headers):
        """The head of an answer whose end is the end of the connection."""
        self.close_connection = True
        self.send_response(200)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()

    def serve_rss(self):
        self.answer(rss, "application/rss+xml")

    def serve_page(self):
        self.answer(page.format("لقاء في الدوحة", "التقى وزير الخارجية نظيره القطري في الدوحة وبحث معه العلاقات.").encode())

    def serve_article(self):
        self.answer(page.format("زيارة رسمية", "وصل الوزير إلى تونس في زيارة رسمية تستغرق يومين ويلتقي فيها نظيره التونسي.").encode())

    serve_forbidden = serve_article

    def serve_robots_txt(self):
        self.answer(b"User-agent: *\nDisallow: /forbidden/\n", "text/plain")

    # Conditional requests.
    def serve_etag(self):
        if self.headers.get("If-None-Match") == '"one"':
            return self.answer(status=304)
        self.answer(rss, "application/rss+xml", headers=[("ETag", '"one"')])

    def serve_modified(self):
        day = "Thu, 26 May 2022 10:00:00 GMT"
        if self.headers.get("If-Modified-Since") == day:
            return self.answer(status=304)
        self.answer(rss, "application/rss+xml", headers=[("Last-Modified", day)])

    # Faults of status.
    def serve_404(self):
        self.answer(b"<p>not found</p>", status=404)

    def serve_500(self):
        self.answer(b"<p>error</p>", status=500)

    def serve_429(self):
        self.answer(status=429, headers=[("Retry-After", "120")])

    # Faults of speed and length.
    def serve_drip(self):
        self.begin()
        while True:
            self.wfile.write(b"<p>")
            self.wfile.flush()
            time.sleep(0.2)

    def serve_steady(self):
        """Fast enough not to stall, and without an end."""
        self.begin()
        while True:
            self.wfile.write(b"<p>" * 20)
            self.wfile.flush()
            time.sleep(0.05)

    def serve_silent(self):
        self.server.stop.wait(20)
        self.close_connection = True

    def serve_endless(self):
        self.begin()
        while True:
            self.wfile.write(b"<p>x</p>" * 1000)

    def serve_chunked(self):
        self.begin(("Transfer-Encoding", "chunked"))
        while True:
            self.wfile.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")

    def serve_headers(self):
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            self.wfile.write(b"X-More: " + b"x" * 1000 + b"\r\n")

    def serve_announced(self):
        self.answer(b"x" * 1000, headers=[("Content-Length", 1 << 40)])
        self.close_connection = True

    def serve_wrong_length(self):
        self.answer(rss, headers=[("Content-Length", len(rss) + 100)])
        self.close_connection = True

    def serve_reset(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def serve_garbage(self):
        self.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")
        self.close_connection = True

    # Faults of compression.
    def serve_gzip(self):
        self.answer(gzip.compress(rss), headers=[("Content-Encoding", "gzip")])

    def serve_deflate(self):
        self.answer(zlib.compress(rss), headers=[("Content-Encoding", "deflate")])

    def serve_gzip_cut(self):
        self.answer(gzip.compress(rss)[:-20], headers=[("Content-Encoding", "gzip")])

    def serve_gzip_bomb(self):
        self.answer(self.server.bomb, headers=[("Content-Encoding", "gzip")])

    def serve_called_gzip(self):
        self.answer(rss, headers=[("Content-Encoding", "gzip")])

    # Faults of what it is.
    def serve_empty(self):
        self.answer(b"")

    def serve_binary(self):
        self.answer(b"\x89PNG\r\n\x1a\n\x00\x00", "application/rss+xml")

    def serve_windows_1256(self):
        text = page.replace("<meta charset=utf-8>", "").format("لقاء في الدوحة", "التقى وزير الخارجية نظيره القطري في الدوحة وبحث معه العلاقات.")
        self.answer(text.encode("cp1256"), "text/html; charset=windows-1256")

    # Redirects.
    def redirect(self, target):
        self.answer(status=302, headers=[("Location", target)])

    def serve_redirect(self):
        self.redirect("/rss")

    def serve_loop(self):
        self.redirect("/loop")

    def serve_to_private(self):
        self.redirect(f"http://127.0.0.2:{self.server.server_port}/rss")

    def serve_to_metadata(self):
        self.redirect("http://169.254.169.254/latest/meta-data/")

    def serve_to_file(self):
        self.redirect("file:///etc/hostname")


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, pages):
        super().__init__(("0.0.0.0", 0), Handler)
        self.pages = pages
        self.requests = []
        self.stop = threading.Event()
        self.bomb = gzip.compress(bytes(64 << 20))
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass

    def asked(self, path):
        return [request for request in self.requests if request.path == path]
