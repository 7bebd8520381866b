using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Things that a verb told before goes on with.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>"We book the venue, then the caterer": the verb before goes for one thing more.</summary>
    private (int Before, Told Told)? Gapped(ParsedSentence parsed, List<Told> told, int start, int then)
    {
        var words = parsed.Words;
        var thing = words.Lower(then) == "then" && words.TagAt(start - 1) == Tag.Determiner ? Phrases.Read(words, start - 1, words.Count) : default;
        var before = told.FindLastIndex(t => t.Predicate.Verb < then);
        if (thing.IsEmpty || before < 0 || !(thing.End >= words.Count || words.Lower(thing.End) is "," or ";") || _lexicon.VerbOfNominal(words.Lower(thing.Head)) is not null
            || told[before].Predicate is not { Passive: false, Object.IsEmpty: false } predicate || parsed.Predicates.Any(p => p.First > predicate.Verb && p.First < thing.End))
        {
            return null;
        }

        var action = _actions[told[before].Action];
        _actions.Add(Act(words, new Nominal(action.Lemma, thing.Head, ActionName.Thing(words, thing), words.Lemmas[thing.Head], action.Actor), action.Sentence, "the same with another thing"));
        return (before, new Told(_actions.Count - 1, predicate with { First = thing.Start, Verb = thing.Head, End = thing.End, Object = thing, Coordinated = true, Joiner = "and" }, told[before].Guard));
    }
}
