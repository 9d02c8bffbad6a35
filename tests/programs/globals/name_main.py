# A program that is run is called __main__.
if __name__ == "__main__":
    print("main")
