using System.Diagnostics;

namespace OrchestrationArchitect.Engine.Tests.Storage;

/// <summary>A disk of its own with a few megabytes, in memory. Takes Linux and the right to mount; tests skip without.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-disk-");

    private SmallDisk()
    {
    }

    public string Path => _directory.FullName;

    public string Database => System.IO.Path.Combine(Path, "engine.db");

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    public static SmallDisk Mount(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux mounts a disk in memory.");
        var disk = new SmallDisk();
        var mounted = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Path);
        if (!mounted)
            disk._directory.Delete();
        Assert.SkipUnless(mounted, "This user may not mount a disk.");
        return disk;
    }

    /// <summary>Fills what is free.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                ballast.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Frees it again.</summary>
    public void Free() => File.Delete(Ballast);

    /// <summary>Lets nobody write any more.</summary>
    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path).ShouldBeTrue();

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _directory.Delete();
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
