using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What each condition of a sentence tells: a failure, a mere event, or the usual course.</summary>
internal sealed class GuardMishaps
{
    private readonly ParsedSentence _sentence;
    private readonly Lexicon _lexicon;

    private GuardMishaps(ParsedSentence sentence, Lexicon lexicon) => (_sentence, _lexicon) = (sentence, lexicon);

    /// <summary>The conditions of a sentence, first to last, with what they tell.</summary>
    public static ImmutableArray<(Guard Guard, Mishap Kind)> Of(ParsedSentence sentence, ImmutableArray<Guard> conditions, Lexicon lexicon)
    {
        var reader = new GuardMishaps(sentence, lexicon);
        var found = ImmutableArray.CreateBuilder<(Guard, Mishap)>();
        var before = Mishap.None;
        foreach (var guard in FailureGuards.With(conditions, sentence, lexicon))
        {
            before = reader.KindOf(guard, before, isFirst: found.Count == 0);
            found.Add((reader.WithoutSubject(guard), before));
        }

        return found.ToImmutable();
    }

    /// <summary>What a condition tells.</summary>
    /// <param name="guard">The condition.</param>
    /// <param name="before">What the condition before it in the sentence tells.</param>
    /// <param name="isFirst">None is told before it.</param>
    private Mishap KindOf(Guard guard, Mishap before, bool isFirst)
    {
        var otherwise = guard.Kind == GuardKind.Otherwise;
        if (AdverbGuards.PointsBack(guard))
        {
            return otherwise && before != Mishap.Failure && !AdverbGuards.IsRest(guard) ? Mishap.Event : Mishap.None;
        }

        if (otherwise && before == Mishap.Failure)
        {
            return Mishap.None;
        }

        var said = guard.AdverseIn(_sentence.Words, _lexicon);
        var denied = said.HasFlag(Adverse.Denied);
        if (Fails(guard, said) || (otherwise && before == Mishap.None && !isFirst))
        {
            return Mishap.Failure;
        }

        if (!denied && Says(guard, "fulfilled"))
        {
            return Says(guard, "challenge") ? Mishap.Event : Mishap.None;
        }

        if (!FailureGuards.IsEvent(_sentence, guard))
        {
            return Mishap.Condition;
        }

        return !denied && Says(guard, "usual-end") ? Mishap.None : Mishap.Event;
    }

    private bool Fails(Guard guard, Adverse said) =>
        guard.Kind == GuardKind.Failure || (said & (Adverse.Mishap | Adverse.Harm)) != Adverse.None || (said.HasFlag(Adverse.Denied) && !Lapses(guard))
        || (guard.TakenUp.End > 0 && _lexicon.Phrases.Set("backing-out").Find(_sentence.Words, guard.TakenUp.Start, guard.TakenUp.End) >= 0);

    /// <summary>Whether a condition, which may be the sentence's label, has a word of a cue.</summary>
    private bool Says(Guard guard, string cue)
    {
        var words = _lexicon.Phrases.Set(cue);
        return words.Find(_sentence.Words, guard.Start, guard.End) >= 0 || (guard.Start == guard.End && words.IsIn(_sentence.Words.Sentence.Label));
    }

    /// <summary>"The buyer must accept the quote; when no answer comes, it is cancelled": what was asked for lapses, and so was not done.</summary>
    private bool Lapses(Guard guard) =>
        guard.Unanswered && _sentence.Predicates.Any(p => p.Verb < guard.Start && _lexicon.ClassOf(p.Lemma) == VerbClass.Decide);

    /// <summary>"On any error the machine is deleted": what the clause after an opening phrase is about does not belong to it.</summary>
    private Guard WithoutSubject(Guard guard)
    {
        var words = _sentence.Words;
        if (Phrases.Before(words, guard.End, guard.Start + 1) is { IsEmpty: false } led && words.Lower(led.Start - 1) is "means" or "triggers" or "causes" or "requires")
        {
            return guard with { End = led.Start };
        }

        var next = _sentence.Predicates.FirstOrDefault(p => p.First >= guard.End);
        var said = next?.About ?? default;
        var isWithin = !said.IsEmpty && said.Start > guard.Start + 1 && said.Start < guard.End;
        return isWithin && words.Lower(guard.Start) is "on" or "upon" or "after" or "in" ? guard with { End = said.Start } : guard;
    }
}
