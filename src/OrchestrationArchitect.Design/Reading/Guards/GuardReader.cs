using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Finds the conditions of a sentence: clauses ("if …"), phrases ("on failure"), subjects ("rejected requests …") and "otherwise".</summary>
internal static class GuardReader
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="isOutcome">Whether a word names the outcome of a choice told before; none does by default.</param>
    public static ImmutableArray<Guard> Read(ParsedSentence sentence, Lexicon lexicon, Func<string, bool>? isOutcome = null)
    {
        var guards = new List<Guard>();
        Add(LabelGuards.Of(sentence.Words.Sentence, lexicon, isOutcome));
        Add(StateWords.Leading(sentence, lexicon));
        Add(NounGuards.Of(sentence, lexicon));
        foreach (var clause in sentence.Clauses)
        {
            Add(ClauseGuards.Of(sentence, clause, lexicon));
        }

        guards.AddRange(AdverbGuards.In(sentence, guards, lexicon));
        Add(guards.Count == 0 ? PhraseGuards.TrailingFailure(sentence, lexicon) : null);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (PhraseGuards.Opens(sentence.Words, i) && !IsIn(guards, i))
            {
                Add(PhraseGuards.Of(sentence, lexicon, i, isOutcome));
            }
        }

        guards.AddRange(WhichCase.In(sentence));
        guards.AddRange(EitherOr.In(sentence));
        Add(VerbGuards.Stopping(sentence, lexicon));
        guards.AddRange(VerbGuards.Meaning(sentence, lexicon));
        AddSubjects(guards, sentence, SubjectGuards.In(sentence, lexicon, isOutcome));
        return guards.Count > 1 ? [.. guards.OrderBy(g => g.Start)] : [.. guards];

        void Add(Guard? guard)
        {
            if (guard is not null)
            {
                guards.Add(guard);
            }
        }
    }

    /// <summary>Adds the conditions of subjects that stand in no other, unless the only one tells who is left.</summary>
    private static void AddSubjects(List<Guard> guards, ParsedSentence sentence, IEnumerable<Guard> all)
    {
        var known = guards.Count;
        foreach (var own in all)
        {
            if (!OverlapsAny(guards, known, own))
            {
                guards.Add(own);
            }
        }

        if (guards.Count == known + 1 && guards[known] is var only && guards.FindIndex(0, known, g => g.Start < only.Start) >= 0 && Survivors.Are(sentence.Words, only.Start, only.End))
        {
            guards.RemoveAt(known);
        }
    }

    private static bool IsIn(List<Guard> guards, int token)
    {
        foreach (var guard in guards)
        {
            if (token >= guard.Start && token < guard.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OverlapsAny(List<Guard> guards, int first, Guard own)
    {
        for (var i = 0; i < first; i++)
        {
            if (own.Start < guards[i].End && guards[i].Start < own.End)
            {
                return true;
            }
        }

        return false;
    }
}
