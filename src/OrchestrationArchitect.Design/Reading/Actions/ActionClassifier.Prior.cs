using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Clauses that say before what something is done.</summary>
internal sealed partial class ActionClassifier
{
    private (ActionRole, string) Prior(int at, ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var told = _mentions.Told(predicate.Lemma, Mentions.HeadOf(sentence, MeantByIt(sentence, predicate)), int.MaxValue);
        if (predicate.Marker == "before" && Acts(kind) && !told && sentence.Predicates.All(p => p.Clause != ClauseKind.Main || p.Lemma is "complete" or "finish" or "do" or "be" or "end" or "have"))
        {
            return (ActionRole.Step, Rules.BeforeAlone);
        }

        if (predicate is { Marker: "before", ClauseStart: 0, Finite: false } && Acts(kind) && !told && predicate.Lemma != "go")
        {
            return (ActionRole.Step, "'before' opens with it");
        }

        return predicate.Marker is "before" or "prior to" && Acts(kind) && !told && at >= 0 && !(predicate.Lemma == "go") && (!predicate.Finite || predicate.ClauseStart == 0 || sentence.Words.Lower(predicate.ClauseStart - 1) is "and" or "," || (predicate is { Marker: "before", Passive: true, Object.IsEmpty: false } && (sentence.Words.TagAt(predicate.Object.Head) == Tag.Noun || (sentence.Words.Lower(predicate.Object.Head) is "it" or "they" && sentence.Words.Lower(predicate.End) is not "again"))))
            ? (ActionRole.Step, Rules.OnlyAfterBefore)
            : (ActionRole.Reference, told ? "told elsewhere" : Rules.SaysBefore);
    }

    /// <summary>"A refusal is checked before it is mailed": what the clause acts on, or what the clause before it acts on if that is only "it".</summary>
    private static Phrase MeantByIt(ParsedSentence sentence, Predicate predicate)
    {
        var it = predicate is { Passive: true, Object.IsEmpty: false } && sentence.Words.Lower(predicate.Object.Head) is "it" or "they";
        var main = it ? sentence.Predicates.LastOrDefault(p => p.Clause == ClauseKind.Main && p.First < predicate.ClauseStart) : default;
        return main is { Passive: true, Object.IsEmpty: false } && sentence.Words.TagAt(main.Object.Head) == Tag.Noun ? main.Object : predicate.Object;
    }
}
