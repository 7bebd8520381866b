using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>"If the payment is refused", after the card was charged or a deposit collected: the step that moves money, whatever it calls that.</summary>
internal sealed class PaymentClues(Story story)
{
    public Clue In(Mention mention) =>
        new(Evidence.FailedPayment, Names(mention) ? story.Latest(mention.Before, a => story.Lexicon.Phrases.Is("paying", a.Lemma) && (a.Head is null || story.Lexicon.Phrases.AreAlike("payment", a.Head))) : -1);

    private static bool Names(Mention mention) =>
        mention.IsLabel ? mention.Lowers.Contains("payment") : mention.Tokens.Any(at => mention.Parsed.Words.TagAt(at) is Tag.Noun && mention.Parsed.Words.Lemmas[at] == "payment");
}
