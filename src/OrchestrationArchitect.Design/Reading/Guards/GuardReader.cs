using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Finds the conditions of a sentence: clauses ("if …"), phrases ("on failure"), subjects ("rejected requests …") and "otherwise".</summary>
internal static class GuardReader
{
    public static ImmutableArray<Guard> Read(ParsedSentence sentence, Lexicon lexicon)
    {
        var guards = new List<Guard>();
        Add(LabelGuards.Of(sentence.Words.Sentence, lexicon));
        foreach (var clause in sentence.Clauses)
        {
            Add(ClauseGuards.Of(sentence, clause, lexicon));
        }

        guards.AddRange(AdverbGuards.In(sentence, guards));
        Add(guards.Count == 0 ? PhraseGuards.TrailingFailure(sentence, lexicon) : null);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (PhraseGuards.Opens(sentence.Words, i) && !guards.Exists(g => i >= g.Start && i < g.End))
            {
                Add(PhraseGuards.Of(sentence, lexicon, i));
            }
        }

        Add(VerbGuards.Stopping(sentence, lexicon));
        Add(VerbGuards.Meaning(sentence, lexicon));
        guards.AddRange(SubjectGuards.In(sentence, lexicon).Where(own => !guards.Any(g => own.Start < g.End && g.Start < own.End)).ToList());
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
