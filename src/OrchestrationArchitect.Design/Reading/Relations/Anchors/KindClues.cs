using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>
/// "If the payment is refused", after the card was charged or a deposit collected; "if the delivery fails", after the parcel was shipped: the step
/// of a kind, whatever it calls it.
/// </summary>
internal sealed class KindClues(Story story)
{
    public Clue In(Mention mention) => new(Evidence.FailedKind,
        Names(mention, "payment") ? story.Latest(mention.Before, MovesMoney)
        : FindsNothing(mention) ? story.Latest(mention.Before, Searches)
        : Names(mention, "delivery") || Names(mention, "shipment") ? story.Latest(mention.Before, MovesGoods)
        : -1);

    /// <summary>"If nothing has been found", "when no match turns up": what searched for it is meant.</summary>
    private static bool FindsNothing(Mention mention) =>
        mention.Parsed.Predicates.Any(p => p.Verb >= mention.Guard.Start && p.Verb < mention.Guard.End && p.Lemma is "find" or "turn-up" or "come-up" or "spot"
            && (p.Negated || Indexes.From(mention.Guard.Start, p.Verb - mention.Guard.Start).Any(i => mention.Parsed.Words.Lower(i) is "nothing" or "no" or "none" or "nobody")));

    private bool Searches(ReadAction step) => story.Lexicon.Phrases.Is("searching", step.Lemma) || step is { Lemma: "look", Says: "look for" };

    private bool MovesMoney(ReadAction step) =>
        story.Lexicon.Phrases.Is("paying", step.Lemma) && (step.Head is null || story.Lexicon.Phrases.AreAlike("payment", step.Head));

    private bool MovesGoods(ReadAction step) =>
        (story.Lexicon.Phrases.Is("sending", step.Lemma) || step.Lemma is "hand") && step.Head is { } head && (story.Lexicon.Phrases.AreAlike("shipment", head) || head is "goods" or "order" or "item");

    private static bool Names(Mention mention, string noun) =>
        mention.IsLabel ? mention.Lowers.Contains(noun) : mention.Tokens.Any(at => mention.Parsed.Words.TagAt(at) is Tag.Noun && mention.Parsed.Words.Lemmas[at] == noun);
}
