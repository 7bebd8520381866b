namespace OrchestrationArchitect.Engine.Execution;

/// <summary>The custom status that code has set, and whether it is still to be stored.</summary>
internal sealed class StatusNote
{
    private string? _json;

    /// <summary>Whether it was set, outside replay, since it was last taken.</summary>
    public bool IsNew { get; private set; }

    public void Set(string? json, bool isNew)
    {
        IsNew |= isNew;
        _json = json;
    }

    /// <summary>The status to be stored; once after <see cref="IsNew"/>.</summary>
    public string? Take()
    {
        IsNew = false;
        return _json;
    }
}
