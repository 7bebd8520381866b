using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>A verb that is told once holds for another thing as well.</summary>
internal static class AnotherThing
{
    /// <summary>Tells the same with another thing, as a step of its own behind what was told.</summary>
    public static Told Of(Story story, ActionWriter writer, ParsedSentence parsed, Told told, Phrase thing)
    {
        var (words, action) = (parsed.Words, story.Actions[told.Action]);
        var nominal = new Nominal(action.Lemma, thing.Head, ActionName.Thing(words, thing), words.Lemmas[thing.Head], action.Actor);
        var more = story.Tell(writer.Of(words, nominal, action.Sentence, "the same with another thing"));
        return new Told(more, told.Predicate with { First = thing.Start, Verb = thing.Head, End = thing.End, Object = thing, Coordinated = true, Joiner = "and" }, told.Guard);
    }
}
