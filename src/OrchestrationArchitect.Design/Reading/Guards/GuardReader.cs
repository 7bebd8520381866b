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
            if (PhraseGuards.Opens(sentence.Words, i) && !guards.Exists(g => i >= g.Start && i < g.End))
            {
                Add(PhraseGuards.Of(sentence, lexicon, i, isOutcome));
            }
        }

        guards.AddRange(WhichCase.In(sentence));
        Add(VerbGuards.Stopping(sentence, lexicon));
        Add(VerbGuards.Meaning(sentence, lexicon));
        var subjects = SubjectGuards.In(sentence, lexicon, isOutcome).Where(own => !guards.Any(g => own.Start < g.End && g.Start < own.End)).ToList();
        guards.AddRange(subjects is [var only] && guards.Exists(g => g.Start < only.Start) && Survivors.Are(sentence.Words, only.Start, only.End) ? [] : subjects);
        return [.. guards.OrderBy(g => g.Start)];

        void Add(Guard? guard)
        {
            if (guard is not null)
            {
                guards.Add(guard);
            }
        }
    }
}
