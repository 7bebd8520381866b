using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Words before a colon that are a clause of their own rather than a label: "the board then decides: …", "calculate three products: …".</summary>
internal static class LabelClauses
{
    private const int Shortest = 4;

    /// <summary>The sentence, or its label and its body as two sentences.</summary>
    public static ImmutableArray<Sentence> Split(Sentence sentence, Lexicon lexicon)
    {
        if (sentence.Label.IsEmpty || sentence.AfterArrow || LeadingWords.KindOf(sentence.Label, lexicon) is not null)
        {
            return [sentence];
        }

        var opensAsOrder = OpensAsOrder(sentence, lexicon);
        if (sentence.Label.Length < Shortest && !opensAsOrder)
        {
            return [sentence];
        }

        var label = sentence with { Tokens = sentence.Label, Label = [], IsQuestion = false };
        var predicates = ClauseReader.Read(Tagger.Run(label, lexicon), lexicon).Predicates;
        if (sentence.Label.Length >= Shortest && (predicates.Any(p => Tells(p, lexicon)) || Presents(label, lexicon)))
        {
            return [label with { Introduces = true }, sentence with { Label = [] }];
        }

        return opensAsOrder && predicates.FirstOrDefault(p => p is { First: 0, Clause: ClauseKind.Main, Finite: true }) is { } order && Orders(order, lexicon) && ListsThings(sentence with { Label = [] }, lexicon)
            ? [label, sentence] : [sentence];
    }

    /// <summary>"The board then decides".</summary>
    private static bool Tells(Predicate predicate, Lexicon lexicon) =>
        predicate is { Clause: ClauseKind.Main, Finite: true, Negated: false } && !predicate.Subject.IsEmpty && IsAction(predicate, lexicon) && predicate.End - predicate.First <= 3;

    /// <summary>"Calculate three products at once": an order that names what it is done to.</summary>
    private static bool Orders(Predicate predicate, Lexicon lexicon) => !predicate.Object.IsEmpty && IsAction(predicate, lexicon);

    private static bool IsAction(Predicate predicate, Lexicon lexicon) => lexicon.ClassOf(predicate.Lemma) is VerbClass.Action or VerbClass.Decide;

    private static bool OpensAsOrder(Sentence sentence, Lexicon lexicon) =>
        sentence.Block.Kind is BlockKind.Paragraph or BlockKind.Item && sentence.Label[0].Lower is var opening
        && lexicon.Morphology.Describe(opening) is { Verb: >= 0 } info && info.Has(VerbForms.Base) && lexicon.FunctionWord(opening) is null;

    /// <summary>Things that no other action is done with: no verb and no noun at the end of an item tells an action; a last word that may be either is a noun.</summary>
    private static bool ListsThings(Sentence body, Lexicon lexicon)
    {
        var parsed = ClauseReader.Read(Tagger.Run(body, lexicon), lexicon);
        return parsed.Predicates.All(p => !p.Finite || p.End == parsed.Words.Count)
            && !Indexes.From(0, parsed.Words.Count).Any(i => EndsItem(parsed.Words, i) && lexicon.VerbOfNominal(parsed.Words.Lower(i)) is not null);
    }

    private static bool EndsItem(TaggedSentence words, int i) =>
        words.TagAt(i).IsNominal() && words.TagAt(i + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Preposition or Tag.To;

    /// <summary>"Next comes a credit check: …": an action is brought up before what is said of it.</summary>
    private static bool Presents(Sentence label, Lexicon lexicon)
    {
        var tokens = label.Tokens;
        return tokens[0].Lower is "next" or "then" or "first" or "finally" or "lastly" or "afterwards" or "thereafter" && tokens[1].Lower is "comes" or "come" or "follows" or "follow"
            && lexicon.VerbOfNominal(tokens[^1].Lower) is not null;
    }
}
