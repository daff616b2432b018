import { formatDay } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import type { BodyDeskProps } from "#web/pages/admin/body.tsx";
import { Section } from "#web/ui/section.tsx";
import { ReasonForm } from "./reason-form.tsx";

/** Who is of a body, each with what an admin may change, for a reason. */
export function BodyMembers(props: BodyDeskProps & { speech: TeamSpeech }) {
  const { members, speech } = props;
  const says = speech.copy.admin.body;
  return (
    <Section id="members" heading={says.members}>
      {members.length === 0 && <p>{says.noMembers}</p>}
      <ul class="worklist">
        {members.map((member) => (
          <MemberLine key={member.account} {...props} member={member} />
        ))}
      </ul>
    </Section>
  );
}

function MemberLine(props: BodyDeskProps & { member: BodyDeskProps["members"][number]; speech: TeamSpeech }) {
  const { member, speech } = props;
  const { locale, copy, words } = speech;
  return (
    <li>
      <div>
        <a href={`/${locale}/admin/people/${member.account}`}>
          <bdi>{member.name || copy.admin.person.unnamed}</bdi>
        </a>
        <p>
          <bdi dir="ltr">{member.email}</bdi>
        </p>
        <small>
          {words.memberRoles[member.role].label} · {copy.admin.body.since(formatDay(locale, member.since))}
        </small>
      </div>
      <ChangeMember {...props} />
    </li>
  );
}

function ChangeMember(props: BodyDeskProps & { member: BodyDeskProps["members"][number]; speech: TeamSpeech }) {
  const { body, member, speech } = props;
  const says = speech.copy.admin.body;
  const isManager = member.role === "manager";
  return (
    <ReasonForm
      name={`members/${member.account}`}
      page={props}
      path={`/admin/bodies/${body.id}`}
      heading={says.change}
      hint={says.memberReasonHint}
      buttons={
        <>
          <button type="submit" name="step" value={isManager ? "make-adviser" : "make-manager"}>
            {isManager ? says.makeAdviser : says.makeManager}
          </button>
          <button type="submit" name="step" value="remove">
            {says.remove}
          </button>
        </>
      }
      speech={speech}
    />
  );
}
