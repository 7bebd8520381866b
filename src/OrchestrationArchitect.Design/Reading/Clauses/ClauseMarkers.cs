using System.Collections.Frozen;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Words and phrases that open a subordinate clause.</summary>
internal static class ClauseMarkers
{
    private static readonly (string Words, ClauseKind Kind)[] Phrases =
    [
        ("as soon as", ClauseKind.Temporal), ("as long as", ClauseKind.Condition), ("even if", ClauseKind.Condition),
        ("only if", ClauseKind.Condition), ("for the case that", ClauseKind.Condition), ("for the case of", ClauseKind.Condition),
        ("in the case of", ClauseKind.Condition), ("in the case that", ClauseKind.Condition), ("in the case", ClauseKind.Condition),
        ("in the event that", ClauseKind.Condition), ("in the event of", ClauseKind.Condition), ("in case of", ClauseKind.Condition),
        ("in case", ClauseKind.Condition), ("in cases where", ClauseKind.Condition), ("provided that", ClauseKind.Condition), ("on condition that", ClauseKind.Condition),
        ("given that", ClauseKind.Reason), ("so that", ClauseKind.Reason), ("such that", ClauseKind.Reason), ("in order that", ClauseKind.Reason),
        ("every time", ClauseKind.Temporal), ("each time", ClauseKind.Temporal), ("at the moment", ClauseKind.Temporal), ("the moment", ClauseKind.Temporal), ("by the time", ClauseKind.Temporal),
        ("the instant", ClauseKind.Temporal), ("the minute", ClauseKind.Temporal), ("the second", ClauseKind.Temporal),
        ("after which", ClauseKind.Main), ("upon which", ClauseKind.Main), ("following which", ClauseKind.Main), ("at which point", ClauseKind.Main), ("by which", ClauseKind.Relative),
        ("prior to", ClauseKind.Prior), ("in which case", ClauseKind.Main),
        ("at the latest when", ClauseKind.Temporal), ("at the same time as", ClauseKind.Meanwhile), ("at the same moment as", ClauseKind.Meanwhile), ("now that", ClauseKind.Temporal), ("immediately after", ClauseKind.Temporal),
    ];

    private static readonly FrozenDictionary<string, (string Words, ClauseKind Kind)[]> ByFirst =
        Phrases.GroupBy(phrase => phrase.Words.Split(' ')[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>"At the moment the gate closes, …", but not "at the moment the gate is closed": a clause and a comma follow.</summary>
    private static bool IsOfClause(TaggedSentence sentence, int at)
    {
        var comma = at == 0 && sentence.TagAt(3) == Tag.Determiner ? Indexes.From(3, Math.Max(0, sentence.Count - 3)).FirstOrDefault(i => sentence.Lower(i) == ",", -1) : -1;
        return comma > 0 && Indexes.From(3, comma - 3).Any(i => sentence.TagAt(i) is Tag.Present or Tag.Auxiliary) && Indexes.From(comma, sentence.Count - comma).Any(i => sentence.TagAt(i) is Tag.Present or Tag.Auxiliary or Tag.Modal);
    }

    /// <summary>The marker at a token: its kind and length, or length 0.</summary>
    public static int At(TaggedSentence sentence, int i, out ClauseKind kind)
    {
        kind = ClauseKind.Main;
        var first = sentence.Lower(i);
        if (ByFirst.TryGetValue(first, out var phrases))
        {
            foreach (var (words, phraseKind) in phrases)
            {
                if (sentence.Matches(i, words) && !(words == "at the moment" && !IsOfClause(sentence, i)) && !(words == "the moment" && sentence.Lower(i - 1) is "at" or "for") && !(words == "as long as" && sentence.TagAt(i + 3) == Tag.Number) && !(words == "in the case" && sentence.TagAt(i + 3) is Tag.Auxiliary or Tag.Modal) && !(words is "the instant" or "the minute" or "the second" && sentence.TagAt(i + 1) != Tag.Subordinator) && !(words == "prior to" && sentence.TagAt(i + 2) != Tag.Gerund))
                {
                    kind = phraseKind;
                    return words.Count(c => c == ' ') + 1;
                }
            }
        }

        if (first is "provided" or "assuming" or "supposing" && (i == 0 || sentence.TagAt(i - 1) is Tag.Punctuation))
        {
            kind = ClauseKind.Condition;
            return 1;
        }

        if (first is "whereupon")
        {
            return 1;
        }

        if (first is "whoever" or "whichever" && sentence.TagAt(i - 1) is Tag.Punctuation or Tag.Coordinator)
        {
            kind = first is "whichever" && sentence.TagAt(i + 1) is Tag.Auxiliary or Tag.Present ? ClauseKind.Reason : ClauseKind.Condition;
            return 1;
        }

        if (first is "whatever" && sentence.TagAt(i + 1) is Tag.Auxiliary or Tag.Modal or Tag.Present or Tag.Pronoun && (i == 0 || sentence.TagAt(i - 1) is Tag.Punctuation or Tag.Coordinator))
        {
            kind = ClauseKind.Complement;
            return 1;
        }

        if (first is "should" && (i == 0 || sentence.Lower(i - 1) is ";" or "—" || sentence.TagAt(i + 1) is Tag.Determiner) && sentence.Count > i + 3 && !sentence[sentence.Count - 1].Is("?"))
        {
            kind = ClauseKind.Condition;
            return 1;
        }

        if (first is "is" or "are" or "was" or "has" or "does" && Inversion.Asks(sentence, i))
        {
            kind = ClauseKind.Condition;
            return 1;
        }

        if (NoSooner.At(sentence, i) is var opening and > 0)
        {
            kind = ClauseKind.Temporal;
            return opening;
        }

        if (sentence.TagAt(i) != Tag.Subordinator)
        {
            return first is "upon" || (first is "on" && sentence.TagAt(i + 1) is Tag.Gerund) ? Upon(out kind) : 0;
        }

        kind = first switch
        {
            "if" => Whether(sentence, i) ? ClauseKind.Complement : ClauseKind.Condition,
            "unless" or "where" => ClauseKind.Condition,
            "when" when sentence.Lemmas[Math.Max(0, i - 1)] is "know" or "tell" or "see" or "decide" => ClauseKind.Complement,
            "when" or "whenever" or "once" or "after" => ClauseKind.Temporal,
            "before" or "until" or "till" or "unless and until" => ClauseKind.Prior,
            "while" => ClauseKind.Meanwhile,
            "whereas" => ClauseKind.Main,
            "that" or "whether" or "what" or "how" or "why" => ClauseKind.Complement,
            _ => ClauseKind.Reason,
        };
        return 1;
    }

    private static int Upon(out ClauseKind kind)
    {
        kind = ClauseKind.Temporal;
        return 1;
    }

    /// <summary>"Checks if …" asks a question rather than setting a condition.</summary>
    private static bool Whether(TaggedSentence sentence, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 1); back--)
        {
            if (sentence.TagAt(back).IsVerb())
            {
                return sentence.Lemmas[back] is "check" or "verify" or "determine" or "see" or "decide" or "ask" or "test" or "confirm" or "know" or "find" or "look" or "evaluate";
            }
        }

        return false;
    }
}
