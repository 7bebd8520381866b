using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Subjects and the verbs that agree with them: which of two readings leaves every verb a subject of its own number.</summary>
internal sealed partial class Tagger
{
    /// <summary>"Reports between two and five pages are …", "pages on which the software is unsure are …": the helper of the clause comes after what describes the word.</summary>
    private bool IsSubjectOfHelper(int i) => FunctionAt(i + 1) is Tag.Preposition && (FunctionAt(i + 2) is Tag.Relative || !_lexicon.Phrases.Is("particle", _tokens[i + 1].Lower)) && HelperAfter(i + 2);

    /// <summary>A helper that belongs to no relative clause stands before the clause ends, and nothing joins it to a verb before it.</summary>
    private bool HelperAfter(int from)
    {
        var relatives = 0;
        for (var at = from; at < _tokens.Length && !IsSign(at) && !IsSubordinatorWord(at); at++)
        {
            switch (ClauseWordAt(at))
            {
                case Tag.Relative:
                    relatives++;
                    break;
                case Tag.Determiner when _tokens[at].Lower == "that" && FunctionAt(at - 1) is not Tag.Preposition:
                    return false;
                case null when relatives > 0 && _infos[at].Has(VerbForms.Third | VerbForms.Past) && (_infos[at].Verb > _infos[at].Noun && _infos[at].Adjective < 0 || ClauseWordAt(at - 1) == Tag.Relative):
                    relatives--;
                    break;
                case Tag.Auxiliary or Tag.Modal when _tokens[at].Lower is not ("be" or "been" or "being"):
                    if (FunctionAt(at - 1) is Tag.Coordinator)
                    {
                        return false;
                    }

                    if (relatives-- == 0)
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>"Scratches that go through the paint are …", "packing that breaks the rule is …": the verb behind "that" agrees with the word, and the clause around has its own.</summary>
    private bool IsDescribedByVerb(int i)
    {
        var verb = i + 2;
        if (verb + 1 >= _tokens.Length || FunctionAt(verb) is not null || IsSign(verb) || IsSign(verb + 1) || FunctionAt(verb + 1) is Tag.Auxiliary or Tag.Modal)
        {
            return false;
        }

        var agrees = IsPlural(i)
            ? _infos[verb].Has(VerbForms.Base) && _infos[verb].Verb >= _infos[verb].Noun && (FunctionAt(verb + 1) is not null || _infos[verb + 1].Has(VerbForms.Participle))
            : _infos[verb].Has(VerbForms.Third) && (_infos[verb].Verb > _infos[verb].Noun || TakesObject(verb));
        return agrees && HelperAfter(verb + 1);
    }

    /// <summary>"What [comes] back", "what the sensor [reports]".</summary>
    private bool FollowsWhat(int i)
    {
        var at = i - 1;
        while (at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Determiner or Tag.Pronoun))
        {
            at--;
        }

        return at >= 0 && _tags[at] is Tag.Subordinator && _tokens[at].Lower == "what" || _tokens[at + 1].Lower is "whichever" or "whoever" or "whatever";
    }

    /// <summary>"Comes back is", "reports is": before a helper in the singular the form in -s is no plural.</summary>
    private bool IsBeforeSingular(int i)
    {
        var next = i + 1;
        while (next < _tokens.Length && (FunctionAt(next) is Tag.Adverb || _lexicon.Phrases.Is("particle", _tokens[next].Lower)))
        {
            next++;
        }

        return next < _tokens.Length && _tokens[next].Lower is "is" or "was" or "has" or "gets";
    }

    /// <summary>"We pick skis, [boots] and poles", "they are held against embargo and [sanctions] lists": the verb before it is in the plural, so that a form in -s does not go on with it.</summary>
    private bool GoesOnInPlural(int i)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (_tags[at] == Tag.Present)
            {
                return !_infos[at].Has(VerbForms.Third);
            }

            if (_tags[at] is Tag.Auxiliary or Tag.Modal or Tag.Base or Tag.Past or Tag.Subordinator or Tag.Relative)
            {
                return _tokens[at].Lower is "are" or "were" && _tags[at + 1] is Tag.Participle;
            }
        }

        return false;
    }

    /// <summary>"Survey and valuation": what is joined to the word can be no verb.</summary>
    private bool JoinsThing(int joiner) => FunctionAt(joiner) is Tag.Coordinator && !IsSign(joiner + 1) && FunctionAt(joiner + 1) is null && _infos[joiner + 1] is { Noun: >= 0 } info && (info.Verb < 0 || info.Noun > info.Verb + 2);

    /// <summary>"Four technical moves": a number above one stands before the adjectives.</summary>
    private bool IsCounted(int adjective)
    {
        var at = adjective;
        while (at > 0 && _tags[at] == Tag.Adjective)
        {
            at--;
        }

        return at < adjective && _tags[at] == Tag.Number && _tokens[at].Lower is not ("one" or "1");
    }

    /// <summary>"The instant a file comes in", "the second it is open": a clause follows.</summary>
    private bool IsInstant(int i) => i > 0 && i + 2 < _tokens.Length && _tokens[i - 1].Lower == "the" && _lexicon.Phrases.Is("instant", _tokens[i].Lower)
        && (_tokens[i + 1].Lower is "a" or "an" or "the" or "his" or "her" or "their" or "our" or "its" || IsSubjectPronoun(i + 1)) && !(i > 1 && _tags[i - 2] == Tag.Preposition);

    /// <summary>"Come Friday, …", "come harvest time, …", "come the evening, …": when it is that day.</summary>
    private bool IsComeTime(int i) => _tokens[i].Lower == "come" && (i == 0 || IsSign(i - 1)) && i + 1 < _tokens.Length
        && (_tokens[i + 1].Lower == "the" && i + 2 < _tokens.Length ? i + 2 : i + 1) is var day && _lexicon.Phrases.Is("come-time", _tokens[day].Lower);

    /// <summary>"…, that is to say the guide and the bus, …".</summary>
    private bool IsThatIsToSay(int i) => _tokens[i].Lower == "say" && i > 2 && _tokens[i - 1].Lower == "to" && _tokens[i - 2].Lower == "is" && _tokens[i - 3].Lower == "that";

    /// <summary>"Orders for soap [go] out": the noun before the first preposition of the clause's only noun phrase; -1 if the clause has more than that.</summary>
    private int HeadOfSubject(int verb)
    {
        var head = -1;
        for (var at = verb - 1; at >= 0; at--)
        {
            if (_tags[at] == Tag.Preposition)
            {
                head = at - 1;
            }
            else if (!(_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Determiner or Tag.Number))
            {
                return _tags[at] is Tag.Punctuation or Tag.Coordinator && head > at && _tags[head].IsNominal() ? head : -1;
            }
        }

        return head >= 0 && _tags[head].IsNominal() ? head : -1;
    }

    /// <summary>"Grade two", "level 3".</summary>
    private bool IsNumbered(int i) => i + 2 < _tokens.Length && IsNumeral(i + 1) && !IsSign(i + 2) && FunctionAt(i + 2) is null && _lexicon.Phrases.Is("numbered", _tokens[i].Lower);

    /// <summary>"Offers [lapse] after a week": a base form that a plural may go before.</summary>
    private bool IsPluralBefore(int verb) => !IsSign(verb) && FunctionAt(verb) is null && _infos[verb].Has(VerbForms.Base) && _infos[verb].Verb >= _infos[verb].Noun && FunctionAt(verb + 1) is Tag.Preposition or Tag.Determiner or Tag.Pronoun or Tag.Subordinator or Tag.Adverb;

    /// <summary>"Rates are set once a month and [hold] for …": a helper in the plural, and no preposition that could govern the word.</summary>
    private bool GoesOnFromPlural(int joiner)
    {
        for (var at = joiner - 1; at >= 0; at--)
        {
            if (_tags[at] == Tag.Auxiliary)
            {
                return _tokens[at].Lower is "are" or "were" or "have" && at + 1 < joiner && _tags[at + 1] is Tag.Participle;
            }

            if (_tags[at] is Tag.Preposition or Tag.Subordinator or Tag.Punctuation or Tag.Relative)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Picks a pass and [pays]": one thing stands before "and", to which a plural is not joined.</summary>
    private bool NamesOneBefore(int joiner)
    {
        var at = joiner - 1;
        while (at > 0 && (_tags[at].IsNominal() || _tags[at] == Tag.Adjective))
        {
            at--;
        }

        return joiner > 0 && !IsPlural(joiner - 1) && _tokens[at].Lower is "a" or "an" or "the" or "its" or "his" or "her" or "their";
    }

    /// <summary>"… the cabin the caterers swap": a noun phrase of its own stands right after another one.</summary>
    private bool OpensOwnPhrase(int i)
    {
        var at = i - 1;
        while (at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective))
        {
            at--;
        }

        return at > 0 && _tags[at] == Tag.Determiner && _tags[at - 1].IsNominal();
    }

    /// <summary>"The check and the screening run": several things joined by "and" stand before, none governed by a preposition.</summary>
    private bool IsCoordinatedSubject(int i)
    {
        var (joined, comma) = (false, false);
        for (var at = i - 1; at >= 0; at--)
        {
            if (_tags[at] is Tag.Subordinator or Tag.Relative)
            {
                break;
            }

            if (_tags[at].IsVerb() || _tags[at] is Tag.Auxiliary or Tag.Modal)
            {
                return joined && comma && _tags[0] == Tag.Subordinator && !IsListedObject(i);
            }

            if (_tags[at] is Tag.Preposition && !comma)
            {
                return false;
            }

            comma |= _tokens[at].Lower == ",";
            joined |= _tokens[at].Lower == "and";
        }

        return joined;
    }

    /// <summary>No likelihood tells more than these: an item of a list of actions, "jots down what …", "makes her deputy sign".</summary>
    private bool IsCertain(int i) => InEnumeration(i) || (_tags[i].IsVerb() ? GovernsClause(i) : IsMadeToAct(i));

    /// <summary>"Jots down what is worn", "notes where it leaks": a clause stands for the object.</summary>
    private bool GovernsClause(int i)
    {
        var next = i + 1 < _tokens.Length && _tags[i + 1] == Tag.Particle ? i + 2 : i + 1;
        return next < _tokens.Length && _tokens[next].Lower is "what" or "whether" or "whatever" && _tags[next] is Tag.Subordinator or Tag.Noun;
    }

    /// <summary>"Makes prepress amend the proof": who is made to do it stands between two verbs.</summary>
    private bool IsMadeToAct(int i) => i > 0 && i + 1 < _tokens.Length && _tags[i - 1].IsVerb() && _tags[i + 1] == Tag.Base && _lexicon.Phrases.Is("causative", _infos[i - 1].Lemma);

    /// <summary>"Sign, [date] and return the form": verbs one after the other, the last with the object of all.</summary>
    private bool SharesObject(int i)
    {
        var at = i;
        while (at + 2 < _tokens.Length && _tokens[at + 1].Lower == "," && FunctionAt(at + 2) is null && _infos[at + 2].Has(VerbForms.Base))
        {
            at += 2;
        }

        return FunctionAt(at + 1) is Tag.Coordinator && at + 2 < _tokens.Length && FunctionAt(at + 2) is null && _infos[at + 2].Has(VerbForms.Base) && IsDirect(at + 3);
    }

    /// <summary>"Filing used to take a week": what was once so.</summary>
    private bool IsUsedTo(int i) => i + 2 < _tokens.Length && _tokens[i].Lower == "used" && _tokens[i + 1].Lower == "to" && (FunctionAt(i + 2) is Tag.Auxiliary || _infos[i + 2] is { } info && info.Has(VerbForms.Base) && info.Verb > info.Noun);

    /// <summary>Whether a finite verb that cannot be anything else comes before the clause ends.</summary>
    private bool FiniteAhead(int from)
    {
        var end = Math.Min(_clauseEnd[Math.Min(from, _tokens.Length)], from + 25);
        for (var i = from; i < end; i++)
        {
            switch (ClauseWordAt(i))
            {
                case Tag.Auxiliary when _tokens[i].Lower is "being" or "been":
                    break;
                case Tag.Pronoun when i > from && IsSubjectPronoun(i):
                    return false;
                case Tag.Auxiliary or Tag.Modal:
                case var _ when IsUsedTo(i) || _weighed[i] > 0:
                    return true;
                case Tag.Determiner when i > from && _tokens[i].Lower == "that" && FunctionAt(i - 1) is null:
                    return false;
                case var _ when _tokens[i].Lower == "&":
                    return false;
                case Tag.Coordinator or Tag.Relative:
                    return false;
                default:
                    if (_infos[i].Verb >= 0 && _infos[i].Has(VerbForms.Third) && _infos[i].Noun < 0 && i > from)
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }
}
