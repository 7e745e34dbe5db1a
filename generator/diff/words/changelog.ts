import { dropInvisible } from "../../emit/text/invisible.ts";
import { escapeMarkdown } from "../../emit/text/markdown.ts";
import type { ChangeKind } from "../change.ts";
import type { Review, ReviewedChange } from "../review.ts";
import { findSpot } from "../spot.ts";
import { describeChange } from "./describe-change.ts";
import { wordHint } from "./hint.ts";
import type { Show } from "./show.ts";

/** An entry for CHANGELOG.md, not released yet: what breaks with what to do about it, what is new, what else changed. */
export function printChangelog({ changes, version }: Review): string {
  const counted = changes.filter(({ suppression }) => suppression === undefined);
  const isQuiet = ({ change: { wire, types, behaviour } }: ReviewedChange): boolean =>
    [wire, types, behaviour].every((verdict) => verdict === "none");
  const breaking = counted.filter((item) => item.isBreaking);
  const rest = counted.filter((item) => !item.isBreaking && !isQuiet(item));
  const sections = [
    printSection("Breaking", breaking),
    printSection("Added", rest.filter(isNew)),
    printSection(
      "Changed",
      rest.filter((item) => !isNew(item)),
    ),
    counted.some(isQuiet) ? "Descriptions and other texts were brought up to date." : "",
  ];
  return (
    [`## ${version.to} (unreleased)`, ...sections.filter((section) => section !== ""), ""].join("\n\n").trimEnd() + "\n"
  );
}

const NEW: ReadonlySet<ChangeKind> = new Set([
  "version-added",
  "action-added",
  "dataType-added",
  "member-added",
  "code-added",
  "knownRegion-added",
  "value-added",
]);

function isNew({ change }: ReviewedChange): boolean {
  return NEW.has(change.kind);
}

function printSection(title: string, items: readonly ReviewedChange[]): string {
  return items.length === 0 ? "" : [`### ${title}`, "", ...items.map(printItem)].join("\n");
}

function printItem({ change, hint }: ReviewedChange): string {
  const { folder, owner } = findSpot(change.place);
  const place = owner === undefined ? folder : `${folder} ${owner}`;
  const advice = hint === undefined ? "" : ` ${wordHint(hint, MARKDOWN)}`;
  return `- **${escapeMarkdown(place)}**: ${describeChange(change, MARKDOWN)}${advice}`;
}

/** Code spans cannot escape a backtick; a text that has one is plain. */
const MARKDOWN: Show = {
  prose: escapeMarkdown,
  code: (text) => {
    const line = dropInvisible(text.replace(/\s+/g, " ")).trim();
    return line === "" || line.includes("`") ? escapeMarkdown(line) : `\`${line}\``;
  },
};
