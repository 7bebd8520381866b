namespace OrchestrationArchitect.Engine.Storage;

/// <summary>Copies a database that is in use.</summary>
internal static class StoreBackup
{
    /// <exception cref="IOException">The copy exists already.</exception>
    public static void Write(string from, string to)
    {
        if (File.Exists(to))
            throw new IOException($"'{to}' exists already; a backup never overwrites.");
        using var connection = new Connection(from, readOnly: true);
        connection.Prepare("VACUUM INTO ?1").Bind(1, to).Run();
    }
}
