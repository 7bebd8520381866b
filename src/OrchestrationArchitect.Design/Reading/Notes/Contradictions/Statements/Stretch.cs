using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>The part of a sentence that says one thing: a predicate with what belongs to it, or a subordinate clause.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Predicate">The predicate of the part; <see langword="null"/> if it has none.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Clause">The subordinate clause that it is; <see langword="null"/> for a main one.</param>
internal sealed record Stretch(ParsedSentence Sentence, Predicate? Predicate, int Start, int End, Clause? Clause)
{
    /// <summary>Its words.</summary>
    public string Text => Sentence.Words.Text(Start, End);

    /// <summary>The part that holds a token.</summary>
    public static Stretch At(ParsedSentence sentence, int token)
    {
        for (var i = sentence.Clauses.Length - 1; i >= 0; i--)
        {
            var inner = sentence.Clauses[i];
            if (IsApart(inner) && inner.Start <= token && token < inner.End && ToldIn(sentence, inner, token) is { } own)
            {
                return new Stretch(sentence, own, inner.Start, inner.End, inner);
            }
        }

        var (start, end) = (0, sentence.Words.Count);
        Predicate? told = null, last = null;
        foreach (var main in sentence.Predicates)
        {
            if (main.Clause != ClauseKind.Main)
            {
                continue;
            }

            var begin = last is null ? 0 : main.Coordinated ? main.First : main.BeginsAfter(last.End - 1);
            if (begin > token)
            {
                end = begin;
                told ??= main;
                break;
            }

            (start, told, last) = (begin, main, main);
        }

        for (var i = start; i < end; i++)
        {
            if (sentence.Words.Lower(i) is ";" or "but" or "while" or "whereas")
            {
                (start, end) = i < token ? (i + 1, end) : (start, Math.Min(end, i));
            }
            else if (i > token && IsAddingReason(sentence.Words, i))
            {
                end = i;
            }
        }

        return new Stretch(sentence, told, start, end, null);
    }

    /// <summary>The predicate of a clause that holds a token: the last one up to it, else the first; <see langword="null"/> if the clause has none.</summary>
    private static Predicate? ToldIn(ParsedSentence sentence, Clause clause, int token)
    {
        Predicate? told = null;
        foreach (var own in sentence.Predicates)
        {
            if (own.First >= clause.Start && own.First < clause.End && (told is null || own.First <= token))
            {
                told = own;
            }
        }

        return told;
    }

    /// <summary>The subordinate clauses of the part that say when, whether or why, and not what.</summary>
    public IEnumerable<Clause> Circumstances => Sentence.Clauses.Where(IsCircumstance);

    /// <summary>A token of such a clause.</summary>
    public bool IsCircumstance(int token)
    {
        foreach (var clause in Sentence.Clauses)
        {
            if (token >= clause.Start && token < clause.End && IsCircumstance(clause))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCircumstance(Clause clause) => clause != Clause && IsApart(clause) && clause.Kind != ClauseKind.Relative && clause.Start >= Start - 1 && clause.Start < End;

    /// <summary>"…, otherwise it jams", "… so that nobody waits": what comes of it if it is not so.</summary>
    private static bool IsAddingReason(TaggedSentence words, int i) =>
        words.Lower(i) is "otherwise" or "because" or "lest" || (words.Lower(i) == "so" && words.TagAt(i + 1) is Tag.Determiner or Tag.Noun or Tag.Pronoun or Tag.Subordinator or Tag.Relative) || words.Matches(i, "or else") || words.Matches(i, "in order to");

    private static bool IsApart(Clause clause) => clause.Kind is ClauseKind.Relative or ClauseKind.Temporal or ClauseKind.Condition or ClauseKind.Prior or ClauseKind.Reason or ClauseKind.Meanwhile or ClauseKind.Complement;
}
