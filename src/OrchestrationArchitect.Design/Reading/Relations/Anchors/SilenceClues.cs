using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Decisions that are not taken in time: of the one who is silent, or else the last one.</summary>
internal sealed class SilenceClues(Story story)
{
    /// <summary>How many sentences back somebody who does not answer was asked.</summary>
    private const int Reach = 4;

    public IEnumerable<Clue> In(Mention mention)
    {
        var silent = mention.Parsed.Predicates.FirstOrDefault(p => p.Verb >= mention.Guard.Start && p.Verb < mention.Guard.End && !p.Subject.IsEmpty);
        var who = silent is null ? null : ActionName.Thing(mention.Parsed.Words, silent.Subject);
        var named = mention.Lowers.Select(story.Lexicon.VerbOfNominal).ToHashSet(StringComparer.Ordinal);
        yield return new Clue(Evidence.Noun, silent is null ? story.Latest(mention.Before, a => named.Contains(a.Lemma)) : -1);
        yield return new Clue(Evidence.Answerer, AskedFor(mention));
        yield return new Clue(Evidence.SilentActor, LastAsked(mention.Before, a => who is not null && a.Actor == who));
        yield return new Clue(Evidence.SilentActor, mention.Lowers.Contains("silent") ? LastAwaited(mention.Before) : -1);
        yield return new Clue(Evidence.SilentActor, IsNobody(mention) ? LastGathered(mention.Before) : -1);
        yield return new Clue(Evidence.Asked, LastAsked(mention.Before, _ => true));
    }

    /// <summary>"Not a single carrier has answered", "no offer": of all who were asked.</summary>
    private static bool IsNobody(Mention mention) => mention.Lowers.Any(word => word is "single" or "nobody" or "none" or "no");

    private bool Gathers(ReadAction action) => action.Lemma is "collect" or "gather" && (action.Head is null || !story.Lexicon.Phrases.AreAlike("payment", action.Head));

    /// <summary>"Ask the host for a confirmation. … If there is no confirmation": the step that asked for what does not come.</summary>
    private int AskedFor(Mention mention)
    {
        var words = mention.Parsed.Words;
        var missing = mention.Tokens.Where(at => words.TagAt(at) == Tag.Noun && story.Lexicon.Phrases.Set("answering").IsBaseAt(words, at)).Select(at => words.Lemmas[at]).ToHashSet(StringComparer.Ordinal);
        for (var i = mention.Before - 1; missing.Count > 0 && i >= 0 && story.Actions[mention.Before].Sentence - story.Actions[i].Sentence < Reach; i--)
        {
            if (story.IsStep(i) && story.Lexicon.Phrases.Is("asking-for", story.Actions[i].Lemma) && story.Words.TellsAny(i, missing))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The last step that gathers what those who were asked send.</summary>
    private int LastGathered(int before) =>
        story.Latest(before, Gathers) is var last and >= 0 && story.Actions[before].Sentence - story.Actions[last].Sentence < Reach ? last : -1;

    /// <summary>The last step that waits, unless somebody was asked since.</summary>
    private int LastAwaited(int before) =>
        story.Latest(before, a => a.Effect == Effect.Wait || a.Lemma == "obtain" || story.Lexicon.Phrases.Is("asking-for", a.Lemma)) is var last and >= 0 && story.Actions[before].Sentence - story.Actions[last].Sentence < Reach * 2 ? last : -1;

    /// <summary>The last step that a person, or an answer, is waited for in; where a branch ends the run, nothing is.</summary>
    private int LastAsked(int before, Func<ReadAction, bool> fits)
    {
        for (var i = before - 1; i >= 0 && story.Actions[before].Sentence - story.Actions[i].Sentence < Reach; i--)
        {
            if (story.IsStep(i) && IsAsking(story.Actions[i]) && fits(story.Actions[i]) && !story.Segments.Exists(s => s.Move.In is { Ends: true } && s.Steps.Contains(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsAsking(ReadAction action) => action.Lemma is "obtain" || action.Effect is Effect.Human or Effect.Wait || story.Lexicon.ClassOf(action.Lemma) is VerbClass.Decide or VerbClass.Wait;
}
