import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { api } from "#worker/api/api.ts";
import type { Settings } from "#worker/env.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { bugFacts } from "#worker/http/bug-facts.ts";
import { withDatabase } from "#worker/http/database.ts";
import { guessedLocale } from "#worker/http/language.ts";
import { limited } from "#worker/http/limits.ts";
import { bugResponse, problemResponse } from "#worker/http/problems.ts";
import { Refused } from "#worker/http/refused.ts";
import { fromOurOwnPages } from "#worker/http/same-site.ts";
import { securityHeaders } from "#worker/http/security-headers.ts";
import { speaksJson } from "#worker/http/speaks-json.ts";
import { recognised, signedIn } from "#worker/http/who.ts";
import {
  account,
  endSession,
  eraseAccountHere,
  keepRequest,
  leaveAccount,
  openRequest,
  saveName,
} from "#worker/pages/account/account.tsx";
import { challenge, enterByPasskey, register, remove } from "#worker/pages/account/passkeys.ts";
import { askForCode, codeForm, enterByCode, signInForm } from "#worker/pages/account/sign-in.tsx";
import { signInFirst } from "#worker/pages/account/sign-in-first.tsx";
import { answer, answers } from "#worker/pages/answers.tsx";
import { judgeByLink, tapByLink, tellMoreByLink } from "#worker/pages/answers-check-in.ts";
import {
  about,
  closingsCalendar,
  matching,
  offersAtom,
  privacy,
  procedure,
  regionSheet,
  regionsList,
  robotsText,
  sitemapChunk,
  sitemapIndex,
  sitemapPages,
} from "#worker/pages/apart.ts";
import { acceptCharterAtDesk, charter, charterAtDesk } from "#worker/pages/claims/charter.tsx";
import { claim, stepClaim } from "#worker/pages/claims/claim.tsx";
import { accept, invitation } from "#worker/pages/claims/invitation.tsx";
import { newClaim, sendClaim } from "#worker/pages/claims/new-claim.tsx";
import { correct, correctForm } from "#worker/pages/correct.tsx";
import { availability, saveAvailability } from "#worker/pages/desk/availability.tsx";
import { deskCase } from "#worker/pages/desk/case.tsx";
import { giveCase, stepOfCase, writeAtDesk, writeLog } from "#worker/pages/desk/case-posts.tsx";
import { entryForm, saveEntry } from "#worker/pages/desk/entry.tsx";
import { exportOffers } from "#worker/pages/desk/export.ts";
import { bodyFigureCases } from "#worker/pages/desk/figure-cases.tsx";
import { bodyFigures, bodyFiguresFile } from "#worker/pages/desk/figures.tsx";
import { handOver, handOverForm } from "#worker/pages/desk/hand-over.tsx";
import { importFile, importForm } from "#worker/pages/desk/import.tsx";
import { importMore, importProgress } from "#worker/pages/desk/import-progress.tsx";
import { inbox } from "#worker/pages/desk/inbox.tsx";
import { changeMember, endInvitation, members, sendInvitation } from "#worker/pages/desk/members.tsx";
import { demandDoor, newOffer, oneOffer, rewriteOffer, writeOffer } from "#worker/pages/desk/offer.tsx";
import { previewOffer, stepOfOffer } from "#worker/pages/desk/offer-steps.tsx";
import { confirmOffersDue, deskOffers } from "#worker/pages/desk/offers.tsx";
import { ownDesks } from "#worker/pages/desk/own-desks.ts";
import { receiveSomebody, walkInForm } from "#worker/pages/desk/walk-in.tsx";
import { bodySheet, offerSheet } from "#worker/pages/entries.tsx";
import { follow } from "#worker/pages/follow.tsx";
import { judgeHelp, tapCheckIn, tellMore } from "#worker/pages/follow-check-in.ts";
import { followMatches } from "#worker/pages/follow-matches.tsx";
import { addOwnFact, answerOwn, stepOwn } from "#worker/pages/follow-steps.ts";
import { followThread, writeOwn } from "#worker/pages/follow-thread.tsx";
import { atDesk, onlyRelays } from "#worker/pages/guards.ts";
import { home } from "#worker/pages/home.tsx";
import { bodiesList, offersList } from "#worker/pages/lists.tsx";
import { askForLink, lost, renew, renewForm } from "#worker/pages/lost.tsx";
import { matchesByAddress, matchesByForm } from "#worker/pages/matches.tsx";
import { near, nears } from "#worker/pages/near.tsx";
import { changeCompany, close, download, erase, leave, takeOverOwn, withdraw } from "#worker/pages/own-steps.tsx";
import { showProblem } from "#worker/pages/problem.tsx";
import { receipt } from "#worker/pages/receipt.tsx";
import { newRelay, sendRelay, leave as stopBeingRelay } from "#worker/pages/relay/ask.tsx";
import { endRelayCall, relayCalls } from "#worker/pages/relay/calls.tsx";
import { file, fileForm } from "#worker/pages/relay/file.tsx";
import {
  judgeForPerson,
  relayRequest,
  stepForPerson,
  tapForPerson,
  tellMoreForPerson,
} from "#worker/pages/relay/request.tsx";
import { relayRequests } from "#worker/pages/relay/requests.tsx";
import { relayThread, writeAsRelay } from "#worker/pages/relay/thread.tsx";
import { answerRequestForm, openRequestForm } from "#worker/pages/request.tsx";
import { signIn } from "#worker/pages/sign-in.tsx";
import { followUp, leftAfter, unbounded } from "#worker/scheduled/follow-up.ts";
import { markSeen } from "#worker/scheduled/mark-seen.ts";

/** The desk of a body, for its members. */
const desk = new Hono<AppEnv>()
  .use(signedIn)
  .get("/", ownDesks)
  .use("/:body/*", atDesk)
  .get("/:body", deskOffers)
  .get("/:body/inbox", inbox)
  .get("/:body/introductions/:id", deskCase)
  .post("/:body/introductions/:id/steps", stepOfCase)
  .post("/:body/introductions/:id/log", writeLog)
  .post("/:body/introductions/:id/messages", writeAtDesk)
  .post("/:body/introductions/:id/assignee", giveCase)
  .get("/:body/introductions/:id/hand-over", handOverForm)
  .post("/:body/introductions/:id/hand-over", handOver)
  .get("/:body/walk-in", walkInForm)
  .post("/:body/walk-in", receiveSomebody)
  .post("/:body/confirmations", confirmOffersDue)
  .get("/:body/charter", charterAtDesk)
  .post("/:body/charter", acceptCharterAtDesk)
  .get("/:body/offers/new", newOffer)
  .post("/:body/offers/new", writeOffer)
  .post("/:body/offers/demand", demandDoor)
  .get("/:body/offers/:id", oneOffer)
  .post("/:body/offers/:id", rewriteOffer)
  .get("/:body/offers/:id/preview", previewOffer)
  .post("/:body/offers/:id/steps", stepOfOffer)
  .get("/:body/offers.csv", exportOffers)
  .get("/:body/import", importForm)
  .post("/:body/import", importFile)
  .get("/:body/imports/:id", importProgress)
  .post("/:body/imports/:id", importMore)
  .get("/:body/entry", entryForm)
  .post("/:body/entry", saveEntry)
  .get("/:body/availability", availability)
  .post("/:body/availability", saveAvailability)
  .get("/:body/figures", bodyFigures)
  .get("/:body/figures.csv", bodyFiguresFile)
  .get("/:body/figures/cases", bodyFigureCases)
  .get("/:body/members", members)
  .post("/:body/members/:account", changeMember)
  .post("/:body/invitations", sendInvitation)
  .post("/:body/invitations/revocation", endInvitation);

/** What a relay does for others. */
const relay = new Hono<AppEnv>()
  .use(signedIn, onlyRelays)
  .get("/", relayRequests)
  .get("/file", fileForm)
  .post("/file", file)
  .get("/requests/:id", relayRequest)
  .post("/requests/:id/check-in", tapForPerson)
  .post("/requests/:id/check-in/more", tellMoreForPerson)
  .post("/requests/:id/introductions/:introduction/verdict", judgeForPerson)
  .get("/requests/:id/introductions/:introduction", relayThread)
  .post("/requests/:id/introductions/:introduction/messages", writeAsRelay)
  .post("/requests/:id/introductions/:introduction", stepForPerson)
  .get("/calls", relayCalls)
  .post("/calls", endRelayCall);

/** The pages, under the language of their reader. */
const pagesWith = (team: Hono<AppEnv>) =>
  new Hono<AppEnv>()
    .use(fromOurOwnPages)
    .get("/matches", matchesByAddress)
    .post("/matches", matchesByForm)
    .get("/offers", offersList)
    .get("/offers.atom", offersAtom)
    .get("/closings.ics", closingsCalendar)
    .get("/offers/:id", offerSheet)
    .get("/bodies", bodiesList)
    .get("/bodies/:id", bodySheet)
    .get("/regions", regionsList)
    .get("/regions/:region", regionSheet)
    .get("/near", nears)
    .get("/near/:province", near)
    .get("/request", openRequestForm)
    .post("/request", answerRequestForm)
    .get("/receipt", receipt)
    .get("/follow", follow)
    .post("/follow", signIn)
    .get("/follow/correct", correctForm)
    .post("/follow/correct", correct)
    .get("/follow/matches", followMatches)
    .post("/follow/introductions/:id", stepOwn)
    .get("/follow/introductions/:id", followThread)
    .post("/follow/introductions/:id/messages", writeOwn)
    .post("/follow/introductions/:id/verdict", judgeHelp)
    .post("/follow/check-in", tapCheckIn)
    .post("/follow/check-in/more", tellMore)
    .post("/follow/answer", answerOwn)
    .post("/follow/fact", addOwnFact)
    .post("/follow/company", changeCompany)
    .post("/follow/take-over", takeOverOwn)
    .post("/follow/close", close)
    .post("/follow/withdraw", withdraw)
    .post("/follow/erase", erase)
    .get("/follow/data", download)
    .post("/follow/leave", leave)
    .get("/follow/lost", lost)
    .post("/follow/lost", askForLink)
    .get("/follow/lost/:token", renewForm)
    .post("/follow/lost/:token", renew)
    .post("/follow/keep", signedIn, keepRequest)
    .get("/answers/:token", answers)
    .post("/answers/:token", answer)
    .post("/answers/:token/check-in", tapByLink)
    .post("/answers/:token/check-in/more", tellMoreByLink)
    .post("/answers/:token/verdict", judgeByLink)
    .get("/sign-in", signInForm)
    .post("/sign-in", askForCode)
    .get("/sign-in/code", codeForm)
    .post("/sign-in/code", enterByCode)
    .get("/account", signedIn, account)
    .post("/account/name", signedIn, saveName)
    .post("/account/sessions", signedIn, endSession)
    .post("/account/leave", leaveAccount)
    .post("/account/erasure", signedIn, eraseAccountHere)
    .post("/account/requests", signedIn, openRequest)
    .get("/claims/new", signedIn, newClaim)
    .post("/claims/new", signedIn, sendClaim)
    .get("/claims/:claim", signedIn, claim)
    .post("/claims/:claim", signedIn, stepClaim)
    .get("/relays/new", signedIn, newRelay)
    .post("/relays/new", signedIn, sendRelay)
    .post("/relays/leave", signedIn, stopBeingRelay)
    .get("/charter", charter)
    .get("/invitations/:token", recognised, invitation)
    .post("/invitations/:token", signedIn, accept)
    .route("/desk", desk)
    .route("/relay", relay)
    .route("/admin", team)
    .post("/passkeys/challenge", challenge)
    .post("/passkeys", signedIn, register)
    .post("/passkeys/session", enterByPasskey)
    .post("/passkeys/:id/removal", signedIn, remove)
    .get("/matching", matching)
    .get("/procedure", procedure)
    .get("/about", about)
    .get("/privacy", privacy);

/** The most bytes that a request may carry: so many that whatever somebody typed comes back to them, refused or not. */
const mostBytes = 1024 * 1024;

/** Does what follows from a request, once it is answered: at once on a local database. */
const sendsLetters = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (!c.var.lettersWait) return;
  const { settings, deps, opened } = c.var;
  const share = settings.sendsAtOnce ? unbounded : leftAfter(opened.usage);
  const following = followUp(c.env, settings, deps.now(), { site: new URL(c.req.url).origin, share });
  if (settings.sendsAtOnce) await following;
  else c.executionCtx.waitUntil(following);
});

/** Marks a thread as read, once its page was given: looking at a page writes nothing of its own. */
const marksSeen = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const { threadSeen, settings, deps } = c.var;
  if (!threadSeen || c.res.status !== 200) return;
  const marking = markSeen(c.env, settings, deps.now(), threadSeen);
  if (settings.sendsAtOnce) await marking;
  else c.executionCtx.waitUntil(marking);
});

/** What is beside the pages that everybody has: `team`, its desk; `extras`, what only a local database has. */
type Beside = { team?: Hono<AppEnv>; extras?: Hono<AppEnv> };

/** The whole URL map. */
export const createApp = (settings: Settings, { team = new Hono(), extras = new Hono() }: Beside = {}) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set("settings", settings);
      c.set("requestId", crypto.randomUUID());
      await next();
    })
    .use(securityHeaders)
    .use(
      bodyLimit({
        maxSize: mostBytes,
        onError: () => {
          throw new Refused({ code: "too_large" });
        },
      }),
    )
    .use(limited)
    .use(withDatabase)
    .use(sendsLetters)
    .use(marksSeen)
    .get("/", (c) => {
      c.header("vary", "Accept-Language");
      return c.redirect(`/${guessedLocale(c.req.header("accept-language"))}/`, 302);
    })
    .get("/robots.txt", robotsText)
    .get("/sitemap.xml", sitemapIndex)
    .get("/sitemaps/pages.xml", sitemapPages)
    .get("/sitemaps/:kind/:from", sitemapChunk)
    .get("/:locale{(?:fr|ar|en)}", (c) => c.redirect(`/${c.req.param("locale")}/`, 301))
    .get("/:locale{(?:fr|ar|en)}/", home)
    .route("/:locale{(?:fr|ar|en)}", pagesWith(team))
    .route("/api/v1", api)
    .route("/local", extras)
    .notFound((c) => {
      const refusal = { code: "unknown", what: "page" } as const;
      return speaksJson(c.req.path) ? problemResponse(refusal) : showProblem(c, refusal);
    })
    .onError((error, c) => {
      const isJson = speaksJson(c.req.path);
      if (error instanceof Refused && error.refusal.code === "signed_out" && !isJson) return signInFirst(c);
      if (error instanceof Refused) return isJson ? problemResponse(error.refusal) : showProblem(c, error.refusal);
      console.error(JSON.stringify({ requestId: c.var.requestId, method: c.req.method, ...bugFacts(error) }));
      return isJson ? bugResponse(c.var.requestId) : showProblem(c, null);
    });
