using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>What is done to each of several things that are named behind a colon: "three checks run concurrently: credit, identity and sanctions".</summary>
internal static class NamedAct
{
    /// <summary>How far behind its number the noun may stand.</summary>
    private const int Reach = 3;

    /// <summary>More words name no such thing.</summary>
    private const int LongestName = 4;

    /// <summary>One action for each thing; none if the words before the colon do not number actions, or other than the things behind it.</summary>
    public static List<NominalItem> Items(ParsedSentence parsed, Lexicon lexicon)
    {
        var words = parsed.Words;
        if (VerbOf(words.Sentence.Label, lexicon, out var count) is not { } verb || !parsed.Predicates.IsEmpty)
        {
            return [];
        }

        var items = NominalList.Items(words, 0, words.Count, lexicon);
        return items.Count == count && items.TrueForAll(item => item.End - item.Start <= LongestName) ? items.ConvertAll(item => Named(words, item, verb)) : [];
    }

    private static NominalItem Named(TaggedSentence words, NominalItem item, string verb)
    {
        var phrase = Phrases.Read(words, item.Start, item.End);
        return phrase.IsEmpty || item.Sure ? item : item with { Action = new Nominal(verb, phrase.Head, ActionName.Thing(words, phrase), words.Lemmas[phrase.Head], null), Sure = true };
    }

    /// <summary>"Three checks", "the two background tests": what is done, and how often; <see langword="null"/> if a label says nothing of the kind.</summary>
    private static string? VerbOf(IReadOnlyList<Token> label, Lexicon lexicon, out int count)
    {
        count = 0;
        for (var i = 0; i + 1 < label.Count; i++)
        {
            if (!NumberWords.TryWhole(label[i].Lower, out var whole) || whole < 2)
            {
                continue;
            }

            for (var at = i + 1; at < label.Count && at <= i + Reach; at++)
            {
                var one = lexicon.Morphology.Singular(label[at].Lower);
                if (one != label[at].Lower && (lexicon.VerbOfNominal(one) ?? (lexicon.Verb(one) is null ? null : one)) is { } verb && lexicon.ClassOf(verb) is VerbClass.Action or VerbClass.Decide)
                {
                    count = (int)whole;
                    return verb;
                }
            }
        }

        return null;
    }
}
