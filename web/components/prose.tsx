type Part = readonly [heading: string, paragraphs: readonly string[]];

/** A page of plain text in parts. */
export const Prose = ({ heading, parts }: { heading: string; parts: readonly Part[] }) => (
  <div class="narrow">
    <h1>{heading}</h1>
    {parts.map(([part, paragraphs]) => (
      <section key={part}>
        <h2>{part}</h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    ))}
  </div>
);
