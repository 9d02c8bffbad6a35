# "Crawler" over an in-memory web
import threading
import time
from collections import namedtuple
from concurrent import futures

Page = namedtuple("Page", ["url", "links", "size"])
WEB = {
    "/": Page("/", ["/a", "/b"], 120),
    "/a": Page("/a", ["/c", "/"], 80),
    "/b": Page("/b", ["/c", "/d", "/404"], 200),
    "/c": Page("/c", [], 10),
    "/d": Page("/d", ["/a"], 64),
}


class NotFound(LookupError):
    pass


def fetch(url, latency=0.01):
    time.sleep(latency)
    try:
        return WEB[url]
    except KeyError as e:
        raise NotFound(f"404: {url}") from e


class Crawler:
    def __init__(self, start, workers=4):
        self.seen = {start}
        self.lock = threading.Lock()
        self.pages, self.errors = [], []
        self.workers = workers
        self.start = start

    def crawl(self):
        with futures.ThreadPoolExecutor(max_workers=self.workers) as pool:
            pending = {pool.submit(fetch, self.start): self.start}
            while pending:
                done, _ = futures.wait(pending, return_when=futures.FIRST_COMPLETED)
                for f in done:
                    url = pending.pop(f)
                    try:
                        page = f.result()
                    except NotFound as err:
                        self.errors.append((url, str(err), type(err.__cause__).__name__))
                        continue
                    self.pages.append(page)
                    for link in page.links:
                        if link not in self.seen:
                            self.seen.add(link)
                            pending[pool.submit(fetch, link)] = link
        return self


c = Crawler("/").crawl()
print(sorted(p.url for p in c.pages))
print("bytes:", sum(p.size for p in c.pages), "errors:", c.errors)
biggest = max(c.pages, key=lambda p: p.size)
print(biggest, biggest._asdict(), biggest._replace(size=1).size)
url, links, size = biggest
print(url, len(links), f"{size / 1024:.2f} KiB", Page._fields)
