using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>The step that a quantity limits.</summary>
internal sealed partial class QuantityContext
{
    /// <summary>The step this part is about, else the one the sentence or its label is about.</summary>
    public StepFact? Step()
    {
        if (InWorkflow)
        {
            return _index.Find(Words, Start, End) ?? _index.Find(Words, 0, Quantity.First);
        }

        var end = SaidEnd;
        return _index.Find(Words, Start, end)
            ?? (Any("step", "call", "task", "activity", "stage", "phase", "request") ? _index.Find(Words, Start, end, atLeast: 2) : null)
            ?? (Label.IsEmpty ? null : _index.Find(Label.Select(t => t.Lower), 2))
            ?? (Pronominal() ? _index.Find(Words, 0, Quantity.First) : null);
    }

    /// <summary>"Within 2 hours of the request": what follows says from when the time counts.</summary>
    public bool Anchored => After is "of" or "after" or "from" or "since" or "upon" && Speaks(Start, Quantity.First);

    /// <summary>Where the limit stands.</summary>
    public LimitPlace Place => new(Sentence, Start, Quantity.First, Quantity.End, SaidEnd, End, Label);

    /// <summary>Where the words about the step end: what follows "since" or "after" says from when the time counts.</summary>
    private int SaidEnd
    {
        get
        {
            for (var i = Quantity.End; i < End && Speaks(Start, Quantity.First); i++)
            {
                if ((i == Quantity.End && Anchored) || (Words.Lower(i) is "since" or "after" or "upon" or "following" or "once" && i <= Quantity.End + 4))
                {
                    return i;
                }
            }

            return End;
        }
    }

    /// <summary>The step that all words of this part speak for, or else those of the sentence before the figure.</summary>
    public StepFact? Nearest(bool waiting)
    {
        if (_index.Search is not { } search || IsOfAll() || (!waiting && IsOfItem()))
        {
            return null;
        }

        var end = SaidEnd < End ? SaidEnd : Sentence.Predicates.Where(p => p.Finite && p.First >= Quantity.End && p.First < End).Select(p => p.Subject.IsEmpty ? p.First : Math.Max(Quantity.End, p.Subject.Start)).DefaultIfEmpty(End).Min();
        var before = InWorkflow ? Words[end - 1].End : int.MaxValue;
        return search.Find(Words, Start, end, Label, waiting, before) ?? (Start > 0 && (!Speaks(Start, Quantity.First) || Pronominal()) ? search.Find(Words, 0, Quantity.First, Label, waiting, before) : null);
    }

    /// <summary>The step that is limited: the one found by its verb, or the nearest where none or several are.</summary>
    public StepFact? Named(StepFact? found, bool waiting) =>
        IsOfAll() ? null : found is not null && !_index.IsOneOfSeveral(found, Words, Start, SaidEnd) ? found : Nearest(waiting);

    /// <summary>"Each step", "every call": of all alike.</summary>
    public bool IsOfAll()
    {
        for (var i = Start; i < End; i++)
        {
            if (Words.Lower(i) is "each" or "every" or "any" or "all" or "no" or "per" && _lexicon.Phrases.Set("single-part").IsBaseAt(Words, Math.Min(i + 1, Words.Count - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A failed tile": of all that is done for one item.</summary>
    private bool IsOfItem() => Indexes.From(Start, Math.Max(0, Quantity.First - Start)).Any(i => Words.TagAt(i) == Tag.Noun && _index.Items.Contains(Words.Lemmas[i]));

    /// <summary>The one step that anything here names.</summary>
    public StepFact? OnlyStep() => InConstraints && !(Subject.NamesRun() && IsTopicAnywhere()) && !All.Any(q => q.Kind == QuantityKind.Count && q.First >= Start && q.First < End) ? _index.FindOnly(Words, Start, SaidEnd) : null;

    /// <summary>The step is found by its verb alone, as the whole run would be named by it.</summary>
    public bool IsWeak(StepFact step) => !_index.NamesObject(step, Words, Start, End);

    /// <summary>The one step of a person or a wait, if there is just one.</summary>
    public StepFact? OnlyWaiting() => _index.OnlyWaiting;

    /// <summary>The one step whose actor is named before the figure; a person's answers are no latency.</summary>
    public StepFact? OnlyActor() => Enumerable.Range(Start, Math.Max(0, Quantity.First - Start)).Where(i => Words.TagAt(i) is Tag.Noun or Tag.Name)
        .Select(i => _index.OnlyOfActor(Words.Lemmas[i])).FirstOrDefault(step => step is { Effect: not Effect.Human });

    /// <summary>Whether somebody who acts in the workflow and is no machine is named before the figure.</summary>
    public bool IsOfActor() => Indexes.From(Start, Math.Max(0, Quantity.First - Start)).Any(i => Words.TagAt(i) is Tag.Noun or Tag.Name && _index.OfActor(Words.Lemmas[i]) is not null);

    /// <summary>The step that a person, or whoever else is named, carries out.</summary>
    public StepFact? StepOf(string actor) => _index.OfActor(actor);

    /// <summary>What the noun at a place is made like: somebody who does something, what is done, or a thing.</summary>
    public string MakeOf(int noun) =>
        Subject.IsMadeLikePerson(noun) ? "person" : _lexicon.VerbOfNominal(Words.Lower(noun)) is not null || Words.TagAt(noun) == Tag.Gerund ? "activity" : Words.TagAt(noun) == Tag.Name ? "name" : "thing";

    /// <summary>How many steps act on what the noun at a place names; three stand for more.</summary>
    public int StepsOn(int noun) => Math.Min(3, _index.CountActingOn(Words.Lemmas[noun]));

    /// <summary>The part has no subject of its own, so that the sentence's holds.</summary>
    private bool Pronominal() => Start > 0 && (Words.Lower(Start) is "and" or "but" or "or" or "it" or "they" || Words.Lower(Start - 1) is "and" or "," or "but");
}
