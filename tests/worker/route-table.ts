import { type Role, roles } from "#tests/support/roles.ts";

/**
 * Every route × every role, with the answer: a status, or `in`, which is 303 to the way in. The routes stand in the order
 * of `worker/app.ts`, those of a form with several steps once for each; a line with `<` says what is posted: a form, JSON,
 * or the `file`. `:id=draft` is the route's `:id`, with the cast's draft in its place (`tests/support/things.ts`).
 *
 * `innovator` has filed the request of the cast and `other` another one; both have theirs open, and an account. Desks are
 * those of the body of `adviser` and `manager`: `claimant` claims it, `outsider` manages another, `admin` is of none. Only
 * `suspended` manages a suspended body, and stands at its desk. The invitation is a stranger's.
 *
 * `relay` has filed one for somebody: where its cell is left out, it is answered as `outsider`, for it is of no body either.
 *
 * What one may not see is unknown: 404. Forms name a version that there never was, so that a step which may be taken
 * answers 409 and changes nothing; where a step is taken all the same, it is taken with something made for the purpose.
 */
const table = `
                                                               visitor innovator other adviser manager claimant outsider suspended admin relay
GET  /                                                             302       302   302     302     302      302      302       302   302
GET  /robots.txt                                                   200       200   200     200     200      200      200       200   200
GET  /sitemap.xml                                                  200       200   200     200     200      200      200       200   200
GET  /sitemaps/pages.xml                                           200       200   200     200     200      200      200       200   200
GET  /sitemaps/:kind=offers/:from=offer                            200       200   200     200     200      200      200       200   200
GET  /:locale                                                      301       301   301     301     301      301      301       301   301
GET  /:locale/                                                     200       200   200     200     200      200      200       200   200
GET  /:locale/matches?province=MA-JRA&needs=financing              200       200   200     200     200      200      200       200   200
POST /:locale/matches                                              303       303   303     303     303      303      303       303   303
     < province=MA-JRA&needs=financing
GET  /:locale/offers                                               200       200   200     200     200      200      200       200   200
GET  /:locale/offers.atom?need=financing                           200       200   200     200     200      200      200       200   200
GET  /:locale/closings.ics?territory=MA-08                         200       200   200     200     200      200      200       200   200
GET  /:locale/offers/:id=offer                                     200       200   200     200     200      200      200       200   200
GET  /:locale/offers/:id=draft                                     404       404   404     404     404      404      404       404   404
GET  /:locale/bodies                                               200       200   200     200     200      200      200       200   200
GET  /:locale/bodies/:id=body                                      200       200   200     200     200      200      200       200   200
GET  /:locale/regions                                              200       200   200     200     200      200      200       200   200
GET  /:locale/regions/:region                                      200       200   200     200     200      200      200       200   200
GET  /:locale/near                                                 200       200   200     200     200      200      200       200   200   200
GET  /:locale/near/:province                                       200       200   200     200     200      200      200       200   200   200
GET  /:locale/request                                              200       200   200     200     200      200      200       200   200
POST /:locale/request                                              422       422   422     422     422      422      422       422   422
     < step=project
GET  /:locale/receipt                                              404       200   200     404     404      404      404       404   404
GET  /:locale/follow                                               200       200   200     200     200      200      200       200   200
POST /:locale/follow                                               422       422   422     422     422      422      422       422   422
     < code=&pin=
GET  /:locale/follow/correct                                       303       200   200     303     303      303      303       303   303
POST /:locale/follow/correct                                       401       422   422     401     401      401      401       401   401
     < version=1
GET  /:locale/follow/matches                                       303       200   200     303     303      303      303       303   303
POST /:locale/follow/introductions/:id=case                        401       404   404     401     401      401      401       401   401
     < step=withdraw&sure=yes&version=-1
GET  /:locale/follow/introductions/:id=case                        200       404   404     200     200      200      200       200   200
POST /:locale/follow/introductions/:id=case/messages               401       404   404     401     401      401      401       401   401
     < act=call
POST /:locale/follow/introductions/:id=case/verdict                401       404   404     401     401      401      401       401   401
     < helped=yes
POST /:locale/follow/check-in                                      401       409   409     401     401      401      401       401   401
     < number=1&version=1&answer=going-well
POST /:locale/follow/check-in/more                                 401       409   409     401     401      401      401       401   401
     < number=1&jobs=2
POST /:locale/follow/answer                                        401       409   409     401     401      401      401       401   401
     < question=none&words=Oui
POST /:locale/follow/fact                                          401       409   409     401     401      401      401       401   401
     < fact=stage&stage=idea&version=-1
POST /:locale/follow/company                                       303       409   409     303     303      303      303       303   303   303
     < shows=yes&version=-1
POST /:locale/follow/take-over                                     303       409   409     303     303      303      303       303   303   303
     < version=-1
POST /:locale/follow/close                                         303       409   409     303     303      303      303       303   303
     < sure=yes&version=-1
POST /:locale/follow/withdraw                                      303       409   409     303     303      303      303       303   303
     < sure=yes&version=-1
POST /:locale/follow/erase                                         303       409   409     303     303      303      303       303   303
     < sure=yes&version=-1
GET  /:locale/follow/data                                          303       200   200     303     303      303      303       303   303
POST /:locale/follow/leave                                         303       303   303     303     303      303      303       303   303
GET  /:locale/follow/lost                                          200       200   200     200     200      200      200       200   200
POST /:locale/follow/lost                                          422       422   422     422     422      422      422       422   422
     < receipt=
GET  /:locale/follow/lost/:token=receipt                           200       200   200     200     200      200      200       200   200
POST /:locale/follow/lost/:token=receipt                           200       200   200     200     200      200      200       200   200
POST /:locale/follow/keep                                          401       303   303     303     303      303      303       303   303
GET  /:locale/answers/:token=answer                                200       200   200     200     200      200      200       200   200
POST /:locale/answers/:token=answer                                303       303   303     303     303      303      303       303   303
     < go=quiet
POST /:locale/answers/:token=answer/check-in                       409       409   409     409     409      409      409       409   409
     < number=1&version=1&answer=going-well
POST /:locale/answers/:token=answer/check-in/more                  409       409   409     409     409      409      409       409   409
     < number=1&jobs=2
POST /:locale/answers/:token=answer/verdict                        404       404   404     404     404      404      404       404   404
     < helped=yes
GET  /:locale/sign-in                                              200       200   200     200     200      200      200       200   200
POST /:locale/sign-in                                              422       422   422     422     422      422      422       422   422
     < email=
GET  /:locale/sign-in/code                                         200       200   200     200     200      200      200       200   200
POST /:locale/sign-in/code                                         422       422   422     422     422      422      422       422   422
     < signInCode=123456
GET  /:locale/account                                               in       200   200     200     200      200      200       200   200
POST /:locale/account/name                                         401       422   422     422     422      422      422       422   422
     < name=
POST /:locale/account/sessions                                     401       303   303     303     303      303      303       303   303
     < session=none
POST /:locale/account/leave                                        303       303   303     303     303      303      303       303   303
POST /:locale/account/erasure                                      401       422   422     422     422      422      422       422   422
     < sure=no
POST /:locale/account/requests                                     401       303   404     404     404      404      404       404   404
     < code=:code
GET  /:locale/claims/new?body=:body                                 in       200   200     200     200      200      200       200   200
POST /:locale/claims/new                                           401       422   422     422     422      422      422       422   422
     < body=:body&told=
GET  /:locale/claims/:claim                                         in       404   404     404     200      200      404       404   200
POST /:locale/claims/:claim                                        401       404   404     404     403      409      404       404   403
     < step=withdraw&version=-1
POST /:locale/claims/:claim                                        401       404   404     404     409      403      404       404   403
     < step=admit&role=adviser&version=-1
POST /:locale/claims/:claim                                        401       404   404     404     409      403      404       404   403
     < step=doubt&words=Inconnu&version=-1
GET  /:locale/relays/new?body=:body                                 in       200   200     200     200      200      200       200   200   303
POST /:locale/relays/new                                           401       422   422     422     422      422      422       422   422   303
     < name=
POST /:locale/relays/leave                                         401       303   303     303     303      303      303       303   303   303
     < sure=no
GET  /:locale/charter                                              200       200   200     200     200      200      200       200   200
GET  /:locale/invitations/:token=invitation                        200       200   200     200     200      200      200       404   200
POST /:locale/invitations/:token=invitation                        401       404   404     404     404      404      404       404   404
     < name=Ali&charter=:charter
GET  /:locale/desk                                                  in       303   303     303     303      303      303       303   303
GET  /:locale/desk/:body                                            in       404   404     200     200      404      404       200   404
GET  /:locale/desk/:body/inbox                                      in       404   404     200     200      404      404       200   404
GET  /:locale/desk/:body/introductions/:id=case                     in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/introductions/:id=case/steps              401       404   404     409     409      404      404       403   404
     < step=accept&version=-1
POST /:locale/desk/:body/introductions/:id=case/log                401       404   404     409     409      404      404       403   404
     < kind=meeting&meetingDay=2020-01-05
POST /:locale/desk/:body/introductions/:id=case/messages           401       404   404     409     409      404      404       403   404
     < act=call
POST /:locale/desk/:body/introductions/:id=case/assignee           401       404   404     409     409      404      404       403   404
     < assignee=&seen=nobody
GET  /:locale/desk/:body/introductions/:id=case/hand-over          in       404   404     303     303      404      404       303   404
POST /:locale/desk/:body/introductions/:id=case/hand-over          401       404   404     409     409      404      404       403   404
     < offer=none&why=other&handOverWords=Bien&told=yes&version=-1
GET  /:locale/desk/:body/walk-in                                    in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/walk-in                                   401       404   404     422     422      404      404       403   404
     < offer=
POST /:locale/desk/:body/confirmations                             401       404   404     303     303      404      404       403   404
GET  /:locale/desk/:body/charter                                    in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/charter                                   401       404   404     303     303      404      404       303   404
     < charter=:charter
GET  /:locale/desk/:body/offers/new                                 in       404   404     200     200      404      404       200   404
GET  /:locale/desk/:body/offers/new?from=:draft                     in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/offers/new                                401       404   404     303     303      404      404       403   404
     < titleFr=Atelier&textFr=Des+machines&needs=equipment&territories=MA-TIN
POST /:locale/desk/:body/offers/demand                             401       404   404     200     200      404      404       403   404
     < titleFr=Atelier&textFr=Des+machines&needs=equipment&territories=MA-TIN
GET  /:locale/desk/:body/offers/:id=draft                           in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/offers/:id=draft                          401       404   404     409     409      404      404       403   404
     < titleFr=Atelier&textFr=Des+machines&needs=equipment&territories=MA-TIN&version=-1
GET  /:locale/desk/:body/offers/:id=draft/preview                   in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/offers/:id=draft/steps                    401       404   404     409     409      404      404       403   404
     < step=publish&version=-1
GET  /:locale/desk/:body/offers.csv                                 in       404   404     200     200      404      404       200   404
GET  /:locale/desk/:body/import                                     in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/import                                    401       404   404     200     200      404      404       403   404
     < file
GET  /:locale/desk/:body/imports/:id=import                         in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/imports/:id=import                        401       404   404     303     303      404      404       403   404
GET  /:locale/desk/:body/entry                                      in       404   404     404     200      404      404       403   404
POST /:locale/desk/:body/entry                                     401       404   404     404     409      404      404       403   404
     < nameFr=Agence&kind=public-agency&territories=MA&version=-1
GET  /:locale/desk/:body/availability                               in       404   404     404     200      404      404       403   404
POST /:locale/desk/:body/availability                              401       404   404     404     409      404      404       403   404
     < monthlyCapacity=10&version=-1
POST /:locale/desk/:body/availability                              401       404   404     404     409      404      404       403   404
     < step=pause&version=-1
GET  /:locale/desk/:body/figures                                    in       404   404     200     200      404      404       200   404
GET  /:locale/desk/:body/figures.csv                                in       404   404     200     200      404      404       200   404
GET  /:locale/desk/:body/figures/cases?count=accept&month=2026-11   in       404   404     200     200      404      404       200   404
GET  /:locale/desk/:body/members                                    in       404   404     200     200      404      404       200   404
POST /:locale/desk/:body/members/:account=colleague                401       404   404     403     303      404      404       403   404
     < step=make-manager
POST /:locale/desk/:body/members/:account=self                     401       404   404     403     403      404      404       403   404
     < step=make-manager
POST /:locale/desk/:body/members/:account=self                     401       404   404     303     303      404      404       303   404
     < step=plan-absence
POST /:locale/desk/:body/members/:account=colleague                401       404   404     403     303      404      404       403   404
     < step=plan-absence&awayFrom=2026-12-01
POST /:locale/desk/:body/members/:account=colleague                401       404   404     403     403      404      404       403   404
     < step=leave
POST /:locale/desk/:body/members/:account=colleague                401       404   404     403     303      404      404       403   404
     < step=remove
POST /:locale/desk/:body/invitations                               401       404   404     403     303      404      404       403   404
     < email=:stranger&role=adviser
POST /:locale/desk/:body/invitations/revocation                    401       404   404     403     303      404      404       403   404
     < invitation=:sent
GET  /:locale/relay                                                 in       404   404     404     404      404      404       404   404   200
GET  /:locale/relay/file                                            in       404   404     404     404      404      404       404   404   200
POST /:locale/relay/file                                           401       404   404     404     404      404      404       404   404   422
     < problem=
GET  /:locale/relay/requests/:id=relayed                            in       404   404     404     404      404      404       404   404   200
GET  /:locale/relay/requests/:id=reviewed                           in       404   404     404     404      404      404       404   404   404
POST /:locale/relay/requests/:id=relayed/check-in                  401       404   404     404     404      404      404       404   404   409
     < number=1&version=0&answer=going-well
POST /:locale/relay/requests/:id=reviewed/check-in                 401       404   404     404     404      404      404       404   404   404
     < number=1&version=0&answer=going-well
POST /:locale/relay/requests/:id=relayed/check-in/more             401       404   404     404     404      404      404       404   404   409
     < number=1&jobs=2
POST /:locale/relay/requests/:id=reviewed/check-in/more            401       404   404     404     404      404      404       404   404   404
     < number=1&jobs=2
POST /:locale/relay/requests/:id=relayed/introductions/:introduction=agreeing/verdict 401       404   404     404     404      404      404       404   404   409
     < helped=yes
POST /:locale/relay/requests/:id=reviewed/introductions/:introduction=case/verdict 401       404   404     404     404      404      404       404   404   404
     < helped=yes
GET  /:locale/relay/requests/:id=relayed/introductions/:introduction=agreeing in        404   404     404     404      404      404       404   404   404
POST /:locale/relay/requests/:id=relayed/introductions/:introduction=agreeing/messages 401       404   404     404     404      404      404       404   404   404
     < act=write&words=Bonjour&entry=00000000000000000000000000000000
POST /:locale/relay/requests/:id=reviewed/introductions/:introduction=case/messages 401       404   404     404     404      404      404       404   404   404
     < act=write&words=Bonjour&entry=00000000000000000000000000000000
POST /:locale/relay/requests/:id=relayed/introductions/:introduction=agreeing 401       404   404     404     404      404      404       404   404   409
     < step=agree&sure=yes&version=-1
POST /:locale/relay/requests/:id=reviewed/introductions/:introduction=case 401       404   404     404     404      404      404       404   404   404
     < step=withdraw&sure=yes&version=-1
GET  /:locale/relay/calls                                           in       404   404     404     404      404      404       404   404   200
POST /:locale/relay/calls                                          401       404   404     404     404      404      404       404   404   409
     < call=none&tries=0&step=reached
GET  /:locale/admin                                                 in       404   404     404     404      404      404       404   200
GET  /:locale/admin/review                                          in       404   404     404     404      404      404       404   200
GET  /:locale/admin/review/clear                                    in       404   404     404     404      404      404       404   200
POST /:locale/admin/review/clear                                   401       404   404     404     404      404      404       404   303
     < proposals=:proposal.99
GET  /:locale/admin/review/next                                     in       404   404     404     404      404      404       404   303
GET  /:locale/admin/review/previous                                 in       404   404     404     404      404      404       404   303
GET  /:locale/admin/requests/:id=reviewed                           in       404   404     404     404      404      404       404   200
POST /:locale/admin/requests/:id=reviewed/approval                 401       404   404     404     404      404      404       404   409
     < proposals=:proposal.99
POST /:locale/admin/requests/:id=reviewed/introductions            401       404   404     404     404      404      404       404   409
     < offer=:offer&reason=Oui&version=-1
POST /:locale/admin/requests/:id=reviewed/introductions/:introduction=proposal/dismissal 401       404   404     404     404      404      404       404   409
     < why=not-suitable&version=-1
POST /:locale/admin/requests/:id=reviewed/introductions/:introduction=proposal/reassignment 401       404   404     404     404      404      404       404   409
     < why=not-suitable&offer=:offer&version=-1
POST /:locale/admin/requests/:id=reviewed/introductions/:introduction=proposal/contact 401       404   404     404     404      404      404       404   409
     < channel=phone&value=0537112233&source=Annuaire&foundOn=2026-01-01&version=-1
POST /:locale/admin/requests/:id=reviewed/introductions/:introduction=proposal/giving-up 401       404   404     404     404      404      404       404   409
     < words=Personne&version=-1
POST /:locale/admin/requests/:id=reviewed/introductions/:introduction=proposal/reopening 401       404   404     404     404      404      404       404   409
     < words=Encore&version=-1
POST /:locale/admin/requests/:id=reviewed/introductions/:introduction=proposal/messages 401       404   404     404     404      404      404       404   409
     < act=read
POST /:locale/admin/requests/:id=reviewed/orientation              401       404   404     404     404      404      404       404   409
     < version=-1
POST /:locale/admin/requests/:id=reviewed/question                 401       404   404     404     404      404      404       404   303
     < words=Quand
POST /:locale/admin/requests/:id=reviewed/note                     401       404   404     404     404      404      404       404   303
     < words=Vu
POST /:locale/admin/requests/:id=reviewed/setting-aside            401       404   404     404     404      404      404       404   409
     < why=spam&version=-1
POST /:locale/admin/requests/:id=reviewed/reopening                401       404   404     404     404      404      404       404   409
     < version=-1
POST /:locale/admin/requests/:id=reviewed/settlement               401       404   404     404     404      404      404       404   409
     < raised=1
POST /:locale/admin/requests/:id=reviewed/check-in                 401       404   404     404     404      404      404       404   409
     < number=1&answer=going-well&version=-1
POST /:locale/admin/requests/:id=reviewed/check-in-more            401       404   404     404     404      404      404       404   409
     < number=1&jobs=2
POST /:locale/admin/requests/:id=reviewed/introductions/:introduction=proposal/verdict 401       404   404     404     404      404      404       404   409
     < helped=yes
GET  /:locale/admin/claims/:id=claim                                in       404   404     404     404      404      404       404   200
POST /:locale/admin/claims/:id=claim/verification                  401       404   404     404     404      404      404       404   409
     < channel=phone&value=0537000000&source=Annuaire&foundOn=2026-01-05&version=-1
POST /:locale/admin/claims/:id=claim/question                      401       404   404     404     404      404      404       404   409
     < words=Qui+signe+pour+vous&version=-1
POST /:locale/admin/claims/:id=claim/refusal                       401       404   404     404     404      404      404       404   409
     < words=Inconnu&version=-1
GET  /:locale/admin/relays                                          in       404   404     404     404      404      404       404   200   404
GET  /:locale/admin/relays/:id=relay                                in       404   404     404     404      404      404       404   200   404
POST /:locale/admin/relays/:id=relay/verification                  401       404   404     404     404      404      404       404   409   404
     < version=-1
POST /:locale/admin/relays/:id=relay/refusal                       401       404   404     404     404      404      404       404   409   404
     < words=Inconnu&version=-1
POST /:locale/admin/relays/:id=relay/end                           401       404   404     404     404      404      404       404   409   404
     < words=Fermé&version=-1
GET  /:locale/admin/contacts                                        in       404   404     404     404      404      404       404   200
GET  /:locale/admin/calls                                           in       404   404     404     404      404      404       404   200
POST /:locale/admin/calls                                          401       404   404     404     404      404      404       404   409
     < call=none&tries=0&step=reached
POST /:locale/admin/calls/receipt                                  401       404   404     404     404      404      404       404   409
     < call=none&tries=0
GET  /:locale/admin/letters                                         in       404   404     404     404      404      404       404   200
POST /:locale/admin/letters                                        401       404   404     404     404      404      404       404   409
     < letter=none
GET  /:locale/admin/bodies/:id=body                                 in       404   404     404     404      404      404       404   200
POST /:locale/admin/bodies/:id=body/contacts                       401       404   404     404     404      404      404       404   303
     < channel=phone&value=0537000000&source=Annuaire&foundOn=2026-01-05
POST /:locale/admin/bodies/:id=body/standing                       401       404   404     404     404      404      404       404   409
     < step=suspend&reason=Plainte&version=-1
POST /:locale/admin/bodies/:id=body/members/:account=colleague     401       404   404     404     404      404      404       404   303
     < step=make-manager&reason=Personne+d'autre
POST /:locale/admin/bodies/:id=body/merging                        401       404   404     404     404      404      404       404   422
     < into=:body&reason=Doublon&sure=yes
GET  /:locale/admin/people/:id=colleague                            in       404   404     404     404      404      404       404   200
POST /:locale/admin/people/:id=colleague/role                      401       404   404     404     404      404      404       404   303
     < step=unmake-admin&reason=Fin+de+mission
POST /:locale/admin/people/:id=self/role                           401       404   404     404     404      404      404       404   403
     < step=make-admin&reason=Pour+moi
POST /:locale/admin/people/:id=colleague/regions                   401       404   404     404     404      404      404       404   409
     < seen=
GET  /:locale/admin/calendar                                        in       404   404     404     404      404      404       404   200
POST /:locale/admin/calendar/days                                  401       404   404     404     404      404      404       404   422
     < holiday=mawlid&holidayDay=
POST /:locale/admin/calendar/days/:day=holiday                     401       404   404     404     404      404      404       404   409
     < step=remove
GET  /:locale/admin/figures                                         in       404   404     404     404      404      404       404   200
GET  /:locale/admin/figures/cases?measure=answered&by=all           in       404   404     404     404      404      404       404   200
GET  /:locale/admin/outcomes                                        in       404   404     404     404      404      404       404   200
GET  /:locale/admin/outcomes.csv                                    in       404   404     404     404      404      404       404   200
GET  /:locale/admin/outcomes/cases?by=all&answer=stuck              in       404   404     404     404      404      404       404   200
GET  /:locale/admin/journal                                         in       404   404     404     404      404      404       404   200
GET  /:locale/admin/search                                          in       404   404     404     404      404      404       404   200
POST /:locale/admin/search                                         401       404   404     404     404      404      404       404   200
     < question=agence
POST /:locale/passkeys/challenge                                   401       200   200     200     200      200      200       200   200
     < {"purpose":"register"}
POST /:locale/passkeys/challenge                                   200       200   200     200     200      200      200       200   200
     < {"purpose":"sign-in"}
POST /:locale/passkeys                                             401       422   422     422     422      422      422       422   422
     < {}
POST /:locale/passkeys/session                                     422       422   422     422     422      422      422       422   422
     < {}
POST /:locale/passkeys/:id=passkey/removal                         401       303   303     303     303      303      303       303   303
GET  /:locale/matching                                             200       200   200     200     200      200      200       200   200
GET  /:locale/procedure                                            200       200   200     200     200      200      200       200   200
GET  /:locale/about                                                200       200   200     200     200      200      200       200   200
GET  /:locale/privacy                                              200       200   200     200     200      200      200       200   200
POST /api/v1/matches                                               200       200   200     200     200      200      200       200   200
     < {"province":"MA-JRA","needs":["financing"]}
POST /api/v1/matches/beyond                                        200       200   200     200     200      200      200       200   200
     < {"province":"MA-JRA","needs":["financing"]}
GET  /api/v1/offers                                                200       200   200     200     200      200      200       200   200
GET  /api/v1/offers/:id=offer                                      200       200   200     200     200      200      200       200   200
GET  /api/v1/offers/:id=draft                                      404       404   404     404     404      404      404       404   404
GET  /api/v1/bodies                                                200       200   200     200     200      200      200       200   200
GET  /api/v1/bodies/:id=body                                       200       200   200     200     200      200      200       200   200
GET  /api/v1/territories                                           200       200   200     200     200      200      200       200   200
GET  /api/v1/vocabulary                                            200       200   200     200     200      200      200       200   200
GET  /api/v1/openapi.json                                          200       200   200     200     200      200      200       200   200
ALL  /api/v1/:known=matches                                        405       405   405     405     405      405      405       405   405
GET  /local/roles                                                  200       200   200     200     200      200      200       200   200
POST /local/sign-in                                                404       404   404     404     404      404      404       404   404
     < role=none
GET  /local/mailbox                                                200       200   200     200     200      200      200       200   200
GET  /local/styleguide                                             200       200   200     200     200      200      200       200   200
`;

/** A row of the table: a route, its path with the cast's things in it, what is sent, and the answer to each role. */
export type RouteRow = {
  /** The route as the router knows it, without what its parameters look like. */
  route: string;
  method: string;
  path: string;
  sent: string;
  answers: Record<Role, string>;
};

const lines = table
  .replace(/\n\s+< (\S+)/g, " < $1")
  .trim()
  .split("\n")
  .slice(1);

export const routeTable: readonly RouteRow[] = lines.map((line) => {
  const [row = "", sent = ""] = line.split(" < ");
  const [method = "", path = "", ...cells] = row.trim().split(/\s+/);
  const asOutsider = cells.length === roles.length - 1 ? cells[roles.indexOf("outsider")] : undefined;
  if (asOutsider !== undefined) cells.push(asOutsider);
  if (cells.length !== roles.length) throw new Error(`a cell for each role, please: ${line}`);
  const route = `${method} ${path.replace(/\?.*/, "").replace(/=\w+/g, "")}`;
  const answers = Object.fromEntries(roles.map((role, column) => [role, cells[column]])) as RouteRow["answers"];
  return { route, method, path, sent, answers };
});
