using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Writes down what verbs and nouns tell as actions.</summary>
internal sealed class ActionWriter(Lexicon lexicon)
{
    private readonly TargetReader _targets = new(lexicon);

    /// <summary>Notes what a sentence that tells no step speaks of, for the pronouns after it.</summary>
    public void Pass(ParsedSentence parsed) => _targets.Referents.Note(parsed);

    /// <summary>The action that a noun stands for.</summary>
    public ReadAction Of(TaggedSentence words, Nominal nominal, int at, string because) =>
        Of(words, nominal.Word, nominal.Word + 1, nominal.Lemma, nominal.Thing, nominal.Head, nominal.Actor, at, because) with { Says = nominal.Says };

    /// <summary>The action that a stretch of words names.</summary>
    public ReadAction Of(TaggedSentence words, int first, int end, string lemma, string? thing, string? head, string? actor, int at, string because)
    {
        var start = words[first].Start;
        return new ReadAction
        {
            Lemma = lemma,
            Thing = thing,
            Head = head,
            Actor = actor,
            Span = new SourceSpan(words.Sentence.Field, start, words[end - 1].End - start),
            Role = ActionRole.Step,
            Because = because,
            Sentence = at,
            Effect = Effects.Of(lexicon, lemma, head, actor),
        };
    }

    /// <summary>The action that a verb tells.</summary>
    public ReadAction Of(ParsedSentence parsed, Predicate predicate, int at, ActionRole role, string because)
    {
        var words = parsed.Words;
        var target = _targets.Read(parsed, predicate);
        var action = Of(words, predicate.Verb, predicate.End, target.Lemma, target.Thing, target.Head, target.Moved ? null : ActorOf(parsed, predicate), at, because) with { Says = target.Says };
        _targets.Referents.Note(words, predicate);
        if (role == ActionRole.Step && target.Thing is not null && !lexicon.Phrases.Is("removing", target.Lemma))
        {
            _targets.Referents.Done(words, predicate, target.Thing);
        }

        return action with { Role = role };
    }

    private static string? ActorOf(ParsedSentence parsed, Predicate predicate)
    {
        var who = predicate.Passive ? predicate.Agent : predicate.Subject;
        return who.IsEmpty || parsed.Words.TagAt(who.Head) is Tag.Pronoun or Tag.Number ? UserStory.Role(parsed, predicate) ?? InCell(parsed.Words) : ActionName.Thing(parsed.Words, who);
    }

    /// <summary>Who a cell beside the step names.</summary>
    private static string? InCell(TaggedSentence words) =>
        words.Sentence.Block.Actor is { IsEmpty: false } cell ? string.Join(' ', cell.Select(t => t.Lower)) : null;
}
