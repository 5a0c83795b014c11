using Kawat.Benchmarks;

// kawat-bench FILE LANGUAGE [SECONDS]: a JSON-lines file with a "text" a line, plain or gzip.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Kawat.Benchmarks FILE LANGUAGE [SECONDS]   FILE: JSON lines with a \"text\", plain or gzip; LANGUAGE: id or en");
    return 2;
}

var seconds = args.Length > 2 ? double.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 5;
new ReadingBenchmark(args[0], args[1]).Run(seconds);
return 0;
