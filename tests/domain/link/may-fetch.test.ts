import { describe, expect, it } from "vitest";
import { mayFetch } from "#domain/link/may-fetch.ts";

const own = ["wasl.ma", "workers.dev"];
/** An address as whoever asks spells it before it asks; one that is none stays as it is. */
const spelt = (url: string) => (URL.canParse(url) ? new URL(url).href : url);

describe("an address that the clock may ask", () => {
  it.each([
    "https://www.cri-oriental.ma/",
    "http://ads.ma",
    "HTTPS://ADS.MA/Offres?need=financing&page=2#fin",
    "https://ads.ma:443/",
    "http://ads.ma:80/",
    "https://a.b.c.d.e.ads.ma/",
    "https://1.2.3.ma/",
    "https://123.com/@someone/~a:b!",
    "https://xn--mgbai9azgqp6j.xn--mgbc0a9azcg/",
    "https://notwasl.ma/",
    "https://wasl.ma.org/",
    "https://localhost.ma/",
  ])("is %s", (url) => {
    expect(mayFetch(url, own)).toBe(true);
  });

  it("is a name in Arabic, in the spelling of names", () => {
    expect(mayFetch(spelt("https://مثال.المغرب/عرض"), own)).toBe(true);
  });

  it("is what it is asked as: a backslash ends the host", () => {
    expect(spelt("https://ads.ma\\@127.0.0.1/")).toBe("https://ads.ma/@127.0.0.1/");
  });
});

describe("an address that it may not ask", () => {
  it.each([
    // Not the web.
    "javascript:alert(1)",
    "data:text/html,hello",
    "ftp://ads.ma/",
    "file:///etc/passwd",
    "ws://ads.ma/",
    "blob:https://ads.ma/1",
    "//ads.ma/",
    "ads.ma",
    "",
    "https://",
    "https:///ads.ma/",
    "https:ads.ma",
    // Somebody else's name before the host.
    "https://user@ads.ma/",
    "https://user:secret@ads.ma/",
    "https://ads.ma@127.0.0.1/",
    "https://ads.ma:443@127.0.0.1/",
    "https://ads.ma%40127.0.0.1/",
    "https://ads.ma\\@127.0.0.1/",
    // Numbers for a host, in every way of writing them.
    "http://127.0.0.1/",
    "http://10.0.0.8/",
    "http://169.254.169.254/latest/meta-data/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://1.2.3.0x4/",
    "http://①②⑦.0.0.1/",
    "http://127。0。0。1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[fd00::1]:80/",
    "http://[fe80::1%25eth0]/",
    // Names of this machine, of a private network, of nothing.
    "http://localhost/",
    "http://localhost./",
    "http://LOCALHOST/",
    "http://app.localhost/",
    "http://ｌｏｃａｌｈｏｓｔ/",
    "http://printer.local/",
    "http://metadata.google.internal/",
    "http://router.lan/",
    "http://nas.home.arpa/",
    "http://intranet/",
    "http://hidden.onion/",
    // Names that programs read differently.
    "https://ads.ma./",
    "https://.ads.ma/",
    "https://ads..ma/",
    "https://-ads.ma/",
    "https://ads-.ma/",
    "https://a_b.ma/",
    "https://ads.ma\t.evil.com/",
    "https://ads.ma\n/",
    "https://ads.ma /",
    "https://ads.m4/",
    "https://ads.ma\\.evil.com/",
    `https://${"a".repeat(64)}.ma/`,
    `https://${"a.".repeat(127)}ma/`,
    // Other doors.
    "http://ads.ma:8080/",
    "https://ads.ma:22/",
    "https://ads.ma:0/",
    "https://ads.ma:000443/",
    "https://ads.ma:/",
    // Ourselves.
    "https://wasl.ma/fr/",
    "https://WASL.MA/",
    "https://www.wasl.ma/",
    "http://wasl.ma:80/",
    "https://wasl.somebody.workers.dev/",
  ])("is %j, as it is", (url) => {
    expect(mayFetch(url, own)).toBe(false);
  });

  it.each([
    "http://0x7f.1/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://①②⑦.0.0.1/",
    "http://127。0。0。1/",
    "http://ｌｏｃａｌｈｏｓｔ/",
    "http://lo\tcalhost/",
    "http://[::ffff:7f00:1]/",
    "https://wasl。ma/",
    "https://WAsl.ma:443/",
    "https://user@ads.ma/",
    "https://ads.ma.:443/",
    "https:127.0.0.1",
    "javascript:alert(1)//https://ads.ma/",
  ])("is %j, in the spelling in which it would be asked", (url) => {
    expect(mayFetch(spelt(url), own)).toBe(false);
  });
});
