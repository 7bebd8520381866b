using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>
/// Outcomes that several sides of a question may come to: "small claims are approved automatically; all others go to a referee, who grants or
/// refuses them. For approved claims, …" follows the approval and the decision alike.
/// </summary>
internal sealed class SameOutcome(Story story)
{
    /// <summary>The anchor, with the other sides that come out so too.</summary>
    public Anchor With(Mention mention, Anchor anchor)
    {
        if (!anchor.IsNamed || mention.Guard is not { Kind: GuardKind.If, Unanswered: false } || mention.HasClause || mention.Lowers.FirstOrDefault(word => story.Lexicon.Phrases.Is("decided", word)) is not { } outcome || mention.Lowers.Any(word => word is "or" or "and" or "not"))
        {
            return anchor;
        }

        var bad = story.Lexicon.Phrases.Is("reject", outcome);

        var sides = new List<int>();
        for (var at = story.Segments.Count - 1; at >= 0 && !story.Segments[at].IsPlain; at--)
        {
            var segment = story.Segments[at];
            var own = segment.IsChoice ? segment.Steps.LastOrDefault(step => MayComeOutSo(step, bad), -1) : -1;
            if (own >= 0 && !sides.Exists(other => story.Segments.Find(s => s.Steps.Contains(other))!.Move.In!.IsSameAs(segment.Move.In)))
            {
                sides.Add(own);
            }
        }

        var decision = sides.FindIndex(IsDecided);
        return sides.Count > 1 && decision >= 0 && sides.Exists(step => !IsDecided(step)) && anchor.Steps.Any(sides.Contains)
            ? Anchor.On([sides[decision]]) with { Also = [.. sides.Where(step => step != sides[decision])], IsSure = true } : anchor;
    }

    private bool MayComeOutSo(int step, bool bad) =>
        story.MayBeMeant(step) && Plain(story.Actions[step].Lemma) is var lemma && story.Lexicon.ClassOf(lemma) == VerbClass.Decide && (IsDecided(step) || story.Lexicon.Phrases.Is("reject", lemma) == bad);

    /// <summary>Somebody decides, rather than that it comes out so by itself.</summary>
    private bool IsDecided(int step) => story.Actions[step] is { Effect: Effect.Human, Actor: not null } || story.Actions[step].Lemma is "decide" or "decide-on";

    private static string Plain(string lemma) => lemma.StartsWith("auto-", StringComparison.Ordinal) ? lemma["auto-".Length..] : lemma;
}
