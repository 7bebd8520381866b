using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What a mention says besides what it undoes: the state, the other side of its condition, what fails.</summary>
internal sealed partial class MentionReader
{
    /// <summary>"Goes back to being vacant": the state, told by an adjective.</summary>
    private string? StateAt(int i)
    {
        if (!(_words.Lower(i) is "goes" or "go" or "comes" or "come" && _words.Lower(i + 1) == "back" && _words.Lower(i + 2) == "to"))
        {
            return null;
        }

        var at = i + 3 + (_words.Lower(i + 3) is "being" or "be" ? 1 : 0);
        return (_words.TagAt(at) is Tag.Adjective or Tag.Participle || lexicon.Morphology.Describe(_words.Lower(at)) is { Adjective: >= 0, Noun: < 0 }) && (_words.TagAt(at + 1) is Tag.Punctuation or Tag.Coordinator || at + 1 >= _words.Count) ? _words.Lower(at) : null;
    }

    /// <summary>"If it is above the limit, the pump is locked; otherwise it is unlocked": where the side that this one cannot undo begins. What is done under a condition does not undo what is done under the same one.</summary>
    private int OtherSide(int i)
    {
        var own = context.Guards.LastOrDefault(g => g.Guard.End <= i && !g.Guard.Trails);
        if (own is { Kind: Mishap.Condition, Guard.Kind: not GuardKind.Otherwise } && !context.Everywhere)
        {
            return _words[Math.Max(0, own.Guard.Start)].Start;
        }

        if (own.Guard is not { Kind: GuardKind.Otherwise } || own.Kind == Mishap.Failure)
        {
            return int.MaxValue;
        }

        if (context.Guards.FirstOrDefault(g => g.Guard.Start < own.Guard.Start && g.Kind == Mishap.Condition) is { Guard: { } side })
        {
            return _words[side.Trails ? 0 : Math.Max(0, side.Start)].Start;
        }

        return own.Guard.Start <= 1 && before?.Guards.Any(g => g.Kind == Mishap.Condition) == true ? before.Offset : int.MaxValue;
    }

    /// <summary>Where what the failure makes one do begins: at the condition that leads, or after the words that say so.</summary>
    private int Since(int i) =>
        context.Everywhere && context.From > 0 ? _words[Math.Min(context.From, _words.Count - 1)].Start
            : context.Guards.Where(g => g.Kind == Mishap.Failure && !g.Guard.Trails && g.Guard.End <= i && g.Guard.End > g.Guard.Start).Select(g => _words[g.Guard.Start].Start).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>The verb of "everything booked so far", "all steps completed".</summary>
    private string? DoneBy(int i)
    {
        for (var at = Math.Max(0, i - 8); at < Math.Min(_words.Count, i + 8); at++)
        {
            if (at != i && _words.TagAt(at) is Tag.Participle && _words.Lower(at + 1) is "so" or "before" or "already" or "earlier" or "until")
            {
                return _words.Lemmas[at];
            }
        }

        return null;
    }

    /// <summary>"Connection number: released", "payslip published: withdrawn": what the label names, by the thing or by what was done with it.</summary>
    private UndoneObject? Labelled()
    {
        var label = _words.Sentence.Label;
        if (label.IsEmpty || TellsMishap(label[^1].Lower))
        {
            return null;
        }

        var done = label.Length > 1 && lexicon.Morphology.Describe(label[^1].Lower) is { Noun: < 0 } told && told.Has(VerbForms.Participle) ? told.Lemma : null;
        var things = done is null ? label : label[..^1];
        return new UndoneObject(lexicon.Morphology.Singular(things[^1].Lower), string.Join(' ', things.Select(t => t.Lower)), [.. things.Select(t => lexicon.Morphology.Singular(t.Lower)), .. done is null ? Array.Empty<string>() : [done]]);
    }

    /// <summary>"Any of the bookings fails: …": a label that is a clause names nothing.</summary>
    private bool TellsMishap(string last) => lexicon.Morphology.Describe(last) is { Noun: < 0 } verb && verb.Has(VerbForms.Third);

    /// <summary>"Node pools → detach": what stands before the arrow is undone by what stands after it.</summary>
    private UndoneObject? Targeted() =>
        context.Target.IsEmpty ? null : new UndoneObject(context.Target[^1], string.Join(' ', context.Target), context.Target);

    /// <summary>"Where a fee was paid, it is paid back": what the condition before a pronoun is about.</summary>
    private UndoneObject? Antecedent(int i, UndoneObject pronoun)
    {
        var guard = context.Guards.LastOrDefault(g => g.Guard.End <= i).Guard;
        if (guard is { Trails: false } && pronoun.Head is "it" or "them" && _found.LastOrDefault() is { Object: { Words.IsEmpty: false } just } last && last.Span.Start >= _words[Math.Max(guard.Start, guard.End - 1)].Start)
        {
            return just;
        }

        var told = guard is null ? null : parsed.Predicates.FirstOrDefault(p => guard.Trails ? p.Clause == ClauseKind.Main && p.Verb < guard.Start && !Duties.IsDuty(_words, p, lexicon) : p.Verb >= guard.Start && p.Verb < guard.End);
        var points = pronoun.Head is "it" or "they" or "them";
        if (points && guard is null or { Trails: true } && told is null && JustTold(pronoun, i) is { } named)
        {
            return named;
        }

        var acts = pronoun.Head is "it" && told is { Passive: false, Subject.IsEmpty: false } && lexicon.Phrases.People.Contains(_words.Lemmas[told.Subject.Head]);
        var said = told is null ? default : told is { Object.IsEmpty: false } && (told.Passive || guard!.Trails || acts) ? told.Object : told.Subject;
        var other = !said.IsEmpty && pronoun.Head is "it" && _words.TagAt(said.Head) is Tag.Noun && _words.Lower(said.Head) is var noun && noun.EndsWith('s') && noun != _words.Lemmas[said.Head];
        return said.IsEmpty ? null : points && (other || lexicon.Phrases.Set("whatever").IsBaseAt(_words, said.Head)) ? JustTold(pronoun, guard!.Start) : Objects.Of(_words, said, lexicon);
    }

    /// <summary>"Two packers are scheduled; they are released in case of a later failure", "if the tests fail, it is rolled back", "create the entry. If a later step fails, remove it": what the clause before is about, in this sentence or the one before it.</summary>
    private UndoneObject? JustTold(UndoneObject pronoun, int limit)
    {
        var (words, before) = (_words, Main(parsed, limit));
        (words, before) = before is null && previous is not null ? (previous.Words, Main(previous, previous.Words.Count)) : (words, before);
        return before is { Object: { IsEmpty: false } thing } && (words.Lower(thing.Head) != words.Lemmas[thing.Head]) == IsPlural(pronoun) ? Objects.Of(words, thing, lexicon) : null;
    }

    private Predicate? Main(ParsedSentence told, int limit) => told.Predicates.LastOrDefault(p => p.Clause == ClauseKind.Main && p.Verb < limit && !Duties.IsDuty(told.Words, p, lexicon));

    /// <summary>"A van is hired. If the move is called off, it is let go": what a pronoun may stand for where the condition names nothing that a step acted on.</summary>
    private UndoneObject? Instead(int i, string verb, UndoneObject? thing) =>
        thing is { Words.IsEmpty: true, Head: "it" or "they" or "them" } pronoun && previous is not null && Undoes(verb) && !lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb))
        && context.Guards.Any(g => !g.Guard.Trails && !HasColon(g.Guard.Start, i)) && Main(parsed, i) is null ? JustTold(pronoun, i) : null;

    /// <summary>"The user is added and the mailbox created. If it fails, they are rolled back", "undo these": all that was done, where no things told in the plural are meant.</summary>
    private bool MeansAll(string verb, UndoneObject? thing, bool unnamed) =>
        unnamed && (thing is null || IsPlural(thing)) && lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb));

    private static bool IsPlural(UndoneObject? thing) => thing is { Words.IsEmpty: true, Head: "them" or "they" or "these" or "those" };

    /// <summary>"Both machines are released", "free both machines": two things by a word for either.</summary>
    private bool IsBoth(int i, int end)
    {
        var at = IsPassive(i) || _words.Lemmas[i] is "be" ? Phrases.Before(_words, Start(i), 0).Start : end;
        return _words.Lower(at) is "both" && _words.TagAt(at + 1).IsNominal() && Phrases.Read(_words, at + 1, _words.Count) is { IsEmpty: false } things && _words.Lower(things.End) is not "and";
    }

    private bool HasColon(int from, int to) => Indexes.From(from, Math.Max(0, to - from)).Any(at => _words.Lower(at) == ":");

    private ImmutableArray<string> Failing(int mention)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var token in context.Guards.Any(g => g.Guard.Start == g.Guard.End) ? _words.Sentence.Label : [])
        {
            words.Add(lexicon.Morphology.Describe(token.Lower).Lemma);
            words.Add(lexicon.VerbOfNominal(token.Lower) ?? lexicon.Morphology.Singular(token.Lower));
        }

        for (var i = 0; i < _words.Count; i++)
        {
            if (context.IsFailing(i, mention) && (_words.TagAt(i) is Tag.Noun or Tag.Name || _words.TagAt(i).IsVerb()))
            {
                words.Add(_words.Lemmas[i]);
                if (lexicon.VerbOfNominal(_words.Lower(i)) is { } verb)
                {
                    words.Add(verb);
                }
            }
        }

        return words.ToImmutable();
    }

    /// <summary>"Do not roll anything back", "nothing can be undone".</summary>
    private bool IsDenied(int i)
    {
        if (_words.Lower(i + 1) is "nothing")
        {
            return true;
        }

        for (var back = i - 1; _denies && back >= Math.Max(0, i - 6) && (back >= i - 2 || !context.IsGuard(back)) && _words.Lower(back) is not ("," or ";" or "and" or "but" or ":"); back--)
        {
            if (Denial.IsAt(_words, back, lexicon) && _words.TagAt(back) is not Tag.Noun)
            {
                return !IsOfAnother(back, i);
            }
        }

        return false;
    }

    /// <summary>"A buyer who does not accept gets the money back": what is denied is another verb, which governs this one in no way.</summary>
    private bool IsOfAnother(int denial, int i) =>
        parsed.Predicates.FirstOrDefault(p => p.Negated && p.First <= denial + 1 && denial < p.End) is { } denied && denied.End <= i && parsed.Predicates.FirstOrDefault(p => p.First <= i && i < p.End) is { Finite: true, Negated: false };
}
